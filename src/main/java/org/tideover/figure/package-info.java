/** Ring 4: draws pictures; pure: numbers in, markup out; figures in, moving pictures out. */
@NullMarked
package org.tideover.figure;

import org.jspecify.annotations.NullMarked;
