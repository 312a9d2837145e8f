/** Measures the real program, started by its launcher, against the fake Telegram. No tests. */
@NullMarked
package org.tideover.bench;

import org.jspecify.annotations.NullMarked;
