/** Ring 4: what is kept of a person, gathered and counted, for them and for whoever runs this. */
@NullMarked
package org.tideover.insight;

import org.jspecify.annotations.NullMarked;
