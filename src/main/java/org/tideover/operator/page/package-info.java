/** Ring 2: the operator's page: who may see it, and what it shows. */
@NullMarked
package org.tideover.operator.page;

import org.jspecify.annotations.NullMarked;
