/** Ring 2: the edge to whoever runs the program: health, figures, alarms. */
@NullMarked
package org.tideover.operator;

import org.jspecify.annotations.NullMarked;
