/** Ring 5: loads, checks and indexes what clinicians write. */
@NullMarked
package org.tideover.content;

import org.jspecify.annotations.NullMarked;
