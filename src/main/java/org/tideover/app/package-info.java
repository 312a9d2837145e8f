/**
 * Ring 1, the composition root: commands, configuration and wiring; nothing else builds objects of
 * the edges.
 */
@NullMarked
package org.tideover.app;

import org.jspecify.annotations.NullMarked;
