package org.tideover.store;

import java.util.Optional;
import org.sqlite.SQLiteJDBCLoader;
import org.tideover.store.StoreException.Kind;

/**
 * SQLite itself, which its driver unpacks into the temporary folder and loads from there. Where
 * that fails, the driver's fault looks as if the file were no database.
 */
final class SqliteLibrary {
  private SqliteLibrary() {}

  /** Loads it, once. */
  static void require() {
    fault()
        .ifPresent(wrong -> {
          throw Failures.of(Kind.GONE, wrong);
        });
  }

  /** Why it cannot be loaded, and what to do; nothing where it is. */
  static Optional<String> fault() {
    return isLoaded()
        ? Optional.empty()
        : Optional.of(
            ("SQLite cannot be loaded from %s, so nothing can be stored. Make room there, mount it"
                    + " without noexec, or set TIDEOVER_JAVA_OPTS=-Djava.io.tmpdir=FOLDER to a folder"
                    + " of this user from which programs may run.")
                .formatted(System.getProperty("java.io.tmpdir")));
  }

  // The driver says Exception, and means its own that there is no library.
  private static boolean isLoaded() {
    try {
      return SQLiteJDBCLoader.initialize();
    } catch (Exception notLoaded) {
      return false;
    }
  }
}
