/** Ring 4: says what a text means: exact phrase, then embedding, then no match. */
@NullMarked
package org.tideover.intent;

import org.jspecify.annotations.NullMarked;
