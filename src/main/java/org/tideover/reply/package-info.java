/** Ring 4: turns acts into messages, from content. */
@NullMarked
package org.tideover.reply;

import org.jspecify.annotations.NullMarked;
