/** Ring 4: the durable queue to people: order per person, priority, retry. */
@NullMarked
package org.tideover.outbox;

import org.jspecify.annotations.NullMarked;
