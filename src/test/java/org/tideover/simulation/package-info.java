/** People who do not exist, with hidden responses to movement, to see how choices learn of them. */
@NullMarked
package org.tideover.simulation;

import org.jspecify.annotations.NullMarked;
