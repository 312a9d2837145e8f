/** A language model's server for tests, on this machine alone. */
@NullMarked
package org.tideover.fakemodel;

import org.jspecify.annotations.NullMarked;
