/** People who do not exist live a month with the real program, on the strict fake Telegram. */
@NullMarked
package org.tideover.bench.month;

import org.jspecify.annotations.NullMarked;
