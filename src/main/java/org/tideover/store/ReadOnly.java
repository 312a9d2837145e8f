package org.tideover.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.tideover.store.StoreException.Kind;

/** A second way into a database, for counting: it changes nothing, and holds no turn up. */
final class ReadOnly {
  private ReadOnly() {}

  /**
   * Opens the database of a folder, also while the program runs.
   *
   * @throws StoreException when there is none, and says what to do
   */
  static Handle open(Path folder) {
    Path file = folder.resolve("tideover.db");
    if (!Files.isRegularFile(file)) {
      throw Failures.of(
          Kind.GONE,
          "There is no database in %s. Name the data folder of the program with --data or TIDEOVER_DATA."
              .formatted(folder));
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    Jdbi jdbi = Jdbi.create(source);
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
    return jdbi.open();
  }

  /** Why a question could not be answered: what is not there was not kept by earlier versions. */
  static StoreException unreadable(JdbiException fault) {
    return String.valueOf(fault.getCause()).contains("no such")
        ? Failures.of(
            Kind.OTHER,
            "The database was written by an earlier version, which did not keep this. Start this"
                + " version on it once, then ask again.")
        : Failures.translate(fault);
  }
}
