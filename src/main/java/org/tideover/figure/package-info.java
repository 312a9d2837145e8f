/** Ring 4: draws pictures; pure, numbers in, markup out. */
@NullMarked
package org.tideover.figure;

import org.jspecify.annotations.NullMarked;
