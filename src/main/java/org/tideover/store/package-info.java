/** Ring 2, the edge to the database: JDBI, migrations, SQLite. */
@NullMarked
package org.tideover.store;

import org.jspecify.annotations.NullMarked;
