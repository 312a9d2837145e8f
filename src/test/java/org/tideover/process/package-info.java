/** Tests that start the real program as a process of its own, as people start it. */
@NullMarked
package org.tideover.process;

import org.jspecify.annotations.NullMarked;
