/** The language that conversation tests are written in. */
@NullMarked
package org.tideover.tester;

import org.jspecify.annotations.NullMarked;
