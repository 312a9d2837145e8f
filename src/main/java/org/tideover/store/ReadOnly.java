package org.tideover.store;

import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.tideover.store.StoreException.Kind;

/** A second way into a database, for counting: it changes nothing, and holds no turn up. */
final class ReadOnly {
  private ReadOnly() {}

  /**
   * Opens what is kept, also while the program runs.
   *
   * @throws StoreException when it is not there, and says what to do
   */
  static Handle open(Storage storage) {
    Handle handle = look(storage);
    if (isOurs(handle, storage)) {
      return handle;
    }
    handle.close();
    throw Failures.of(
        Kind.GONE,
        "Nothing of Tideover is in the database of %s so far. Is it the right one? The first start of"
                .formatted(storage instanceof Storage.Folder(Path folder) ? folder : "DATABASE_URL")
            + " serve makes its tables in an empty one.");
  }

  /** Whether a database has been filled by a program of ours. */
  static boolean isOurs(Handle handle, Storage storage) {
    return tables(handle, storage).contains("person");
  }

  /** The same, whatever is in the database. */
  static Handle look(Storage storage) {
    return switch (storage) {
      case Storage.Folder(Path folder) -> file(folder);
      case Storage.Server server -> PostgresEngine.readOnly(server);
    };
  }

  /** The names of the tables that are there. */
  static List<String> tables(Handle handle, Storage storage) {
    String names =
        switch (storage) {
          case Storage.Folder ignored -> "select name from sqlite_master where type = 'table'";
          case Storage.Server ignored ->
              "select table_name from information_schema.tables"
                  + " where table_schema = current_schema()";
        };
    return handle.select(names).mapTo(String.class).list();
  }

  private static Handle file(Path folder) {
    Path file = DataFolder.databaseOf(folder);
    SqliteLibrary.require();
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return Statements.over(source).open();
  }

  /** Why a question could not be answered: what is not there was not kept by earlier versions. */
  static StoreException unreadable(JdbiException fault) {
    return Failures.isMissing(fault)
        ? Failures.of(
            Kind.OTHER,
            "The database was written by an earlier version, which did not keep this. Start this"
                + " version on it once, then ask again.")
        : Failures.translate(fault);
  }
}
