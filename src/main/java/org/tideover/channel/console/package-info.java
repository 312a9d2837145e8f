/** Ring 2, the edge to a person at a terminal. */
@NullMarked
package org.tideover.channel.console;

import org.jspecify.annotations.NullMarked;
