/** The questions on the body, asked once and never before somebody is helped. */
@NullMarked
package org.tideover.conversation.screening;

import org.jspecify.annotations.NullMarked;
