/** How it went so far: the picture, the weekly one, and what was reached. */
@NullMarked
package org.tideover.conversation.progress;

import org.jspecify.annotations.NullMarked;
