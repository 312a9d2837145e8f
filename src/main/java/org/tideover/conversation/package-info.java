/** Ring 4: the pure state machine of the conversation. */
@NullMarked
package org.tideover.conversation;

import org.jspecify.annotations.NullMarked;
