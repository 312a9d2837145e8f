/**
 * An independent, strict Telegram Bot API server for tests: it knows nothing of our program, so
 * that it can judge it.
 */
@NullMarked
package org.tideover.faketelegram;

import org.jspecify.annotations.NullMarked;
