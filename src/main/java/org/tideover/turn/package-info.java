/** Ring 3: one turn, from an event to queued replies, in one transaction. */
@NullMarked
package org.tideover.turn;

import org.jspecify.annotations.NullMarked;
