/** What the single steps of a turn take, each by itself, measured by JMH. */
@NullMarked
package org.tideover.bench.micro;

import org.jspecify.annotations.NullMarked;
