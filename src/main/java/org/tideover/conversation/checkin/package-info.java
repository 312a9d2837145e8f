/** A check-in: how the person is, in one tap. */
@NullMarked
package org.tideover.conversation.checkin;

import org.jspecify.annotations.NullMarked;
