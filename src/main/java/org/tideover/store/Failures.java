package org.tideover.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.tideover.store.StoreException.Kind;

/**
 * Turns faults of the database libraries into {@link StoreException}s. Only the driver's own
 * exception is kept as the cause: the libraries above it print bound values, which are people's
 * words.
 */
final class Failures {
  private Failures() {}

  static StoreException translate(Throwable fault) {
    if (fault instanceof StoreException known) {
      return known;
    }
    SQLException driver = driverFault(fault);
    if (driver != null && isOfServer(driver)) {
      Kind kind = ServerFaults.kind(driver);
      // The server's own words quote rows: only their number is kept.
      return new StoreException(kind, ServerFaults.advice(kind, driver), null);
    }
    Kind kind = driver == null ? Kind.OTHER : FileFaults.kind(driver);
    return new StoreException(
        kind, FileFaults.advice(kind, fault.getClass().getSimpleName()), driver);
  }

  static StoreException of(Kind kind, String message) {
    return new StoreException(kind, message, null);
  }

  /** A place that was to be written cannot be. */
  static StoreException cannotWrite(Path path, String reason) {
    return of(Kind.GONE, unwritten(path, reason));
  }

  /** The same, with what the system said of it. */
  static StoreException cannotWrite(Path path, IOException fault) {
    return cannotWrite(path, fault, unwritten(path, fault.getClass().getSimpleName()));
  }

  private static String unwritten(Path path, String reason) {
    return "%s cannot be written (%s). Check that its folder exists, belongs to this user and has space."
        .formatted(path, reason);
  }

  /**
   * What is wrong where something could not be written: that no space is left, which may pass, or
   * what else it would be.
   */
  static StoreException cannotWrite(Path path, IOException fault, String otherwise) {
    return FileFaults.isFull(path, fault) ? full(path) : of(Kind.GONE, otherwise);
  }

  /** No space is left for what was to be written. */
  static StoreException full(Path path) {
    return of(
        Kind.FULL,
        "%s cannot be written: no space is left on its disk. Free some, then try again."
            .formatted(path));
  }

  /** The disk did not take what was written. */
  static StoreException ofDisk() {
    return of(Kind.GONE, FileFaults.advice(Kind.GONE, ""));
  }

  /** Whether a table or a column is not there. */
  static boolean isMissing(Throwable fault) {
    SQLException driver = driverFault(fault);
    if (driver == null) {
      return false;
    }
    return isOfServer(driver)
        ? ServerFaults.isMissing(driver)
        : String.valueOf(driver.getMessage()).contains("no such");
  }

  /** SQLite's driver gives no state of the standard; servers always do. */
  private static boolean isOfServer(SQLException driver) {
    return driver.getSQLState() != null || driver instanceof SQLTransientConnectionException;
  }

  private static @Nullable SQLException driverFault(Throwable fault) {
    for (Throwable link = fault; link != null; link = link.getCause()) {
      if (link instanceof SQLException found) {
        return found;
      }
    }
    return null;
  }
}
