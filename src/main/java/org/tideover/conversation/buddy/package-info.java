/** One trusted person: invited, agreed on both sides, told one line, let go at any time. */
@NullMarked
package org.tideover.conversation.buddy;

import org.jspecify.annotations.NullMarked;
