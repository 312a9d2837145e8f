/** Ring 2, the edge to the database: JDBI, migrations, SQLite or PostgreSQL. */
@NullMarked
package org.tideover.store;

import org.jspecify.annotations.NullMarked;
