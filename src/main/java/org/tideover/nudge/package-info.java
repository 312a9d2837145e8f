/** Ring 4: decides whether to reach out to a person now, and why not. */
@NullMarked
package org.tideover.nudge;

import org.jspecify.annotations.NullMarked;
