package org.tideover.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.tideover.store.StoreException.Kind;

/**
 * Brings a database to this version: the same tables in every engine, each from its own folder. The
 * library that does it is loaded only where something is to be done.
 */
final class Migrations {
  static final String SQLITE = "sqlite";
  static final String POSTGRESQL = "postgresql";

  private Migrations() {}

  static void run(DataSource source, String engine) {
    if (!WrittenSchema.isIn(source, engine)) {
      migrate(source, engine);
    }
  }

  private static void migrate(DataSource source, String engine) {
    try {
      flyway(source, engine).migrate();
    } catch (FlywayValidateException notOurs) {
      throw Failures.of(
          Kind.NEWER,
          "The database was written by another, most likely newer version of Tideover, so this one"
              + " leaves it alone. Start the newer version, or choose another data folder or"
              + " DATABASE_URL.");
    } catch (FlywayException fault) {
      throw fault.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE
          ? foreign()
          : Failures.translate(fault);
    }
  }

  private static StoreException foreign() {
    return Failures.of(
        Kind.OTHER,
        "What is there is a database, but not of Tideover, so it was left alone. Name another folder"
            + " with --data or TIDEOVER_DATA, or another database in DATABASE_URL.");
  }

  static Flyway flyway(DataSource source, String engine) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration/" + engine)
        .ignoreMigrationPatterns(new String[0])
        .load();
  }
}
