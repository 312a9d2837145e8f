package org.tideover.store;

import java.util.Optional;
import org.sqlite.SQLiteJDBCLoader;
import org.tideover.store.StoreException.Kind;

/**
 * SQLite itself, which its driver loads from the place that it was told, or else unpacks into the
 * temporary folder. Where that fails, the driver's fault looks as if the file were no database.
 */
public final class SqliteLibrary {
  private static volatile Runnable preparation = () -> {};

  private SqliteLibrary() {}

  /** What is done before a file is opened, by whatever command, so that the driver has a place. */
  public static void prepareBy(Runnable finding) {
    preparation = finding;
  }

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
                .formatted(places()));
  }

  private static String places() {
    String unpacked = System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir"));
    return Optional.ofNullable(System.getProperty("org.sqlite.lib.path"))
        .map(told -> told + " nor from " + unpacked)
        .orElse(unpacked);
  }

  // The driver says Exception, and means its own that there is no library.
  private static boolean isLoaded() {
    preparation.run();
    try {
      return SQLiteJDBCLoader.initialize();
    } catch (Exception notLoaded) {
      return false;
    }
  }
}
