/** Ring 4: which movement or skill now: eligibility first, then a choice among the eligible. */
@NullMarked
package org.tideover.recommend;

import org.jspecify.annotations.NullMarked;
