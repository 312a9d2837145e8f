/** Ring 4: assesses text for danger; pure, and no model can lower its result. */
@NullMarked
package org.tideover.safety;

import org.jspecify.annotations.NullMarked;
