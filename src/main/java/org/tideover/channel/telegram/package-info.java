/** Ring 2, the edge to people on Telegram; the only package that knows Telegram's types. */
@NullMarked
package org.tideover.channel.telegram;

import org.jspecify.annotations.NullMarked;
