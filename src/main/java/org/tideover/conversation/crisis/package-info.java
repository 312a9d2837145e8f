/** Words of danger: the direct question, human help, and the check-in after. */
@NullMarked
package org.tideover.conversation.crisis;

import org.jspecify.annotations.NullMarked;
