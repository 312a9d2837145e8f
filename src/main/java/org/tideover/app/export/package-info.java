/** Ring 1: what a person gets who asks for everything that is kept of them. */
@NullMarked
package org.tideover.app.export;

import org.jspecify.annotations.NullMarked;
