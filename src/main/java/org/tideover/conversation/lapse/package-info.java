/** A lapse: safety first, no blame, then a way back. */
@NullMarked
package org.tideover.conversation.lapse;

import org.jspecify.annotations.NullMarked;
