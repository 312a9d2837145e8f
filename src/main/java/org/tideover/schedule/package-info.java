/** Ring 2, the edge to time: fires due appointments as events, through db-scheduler. */
@NullMarked
package org.tideover.schedule;

import org.jspecify.annotations.NullMarked;
