package org.tideover.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
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
    Kind kind = driver == null ? Kind.OTHER : kind(driver.getErrorCode() & 0xff);
    return new StoreException(kind, advice(kind, fault.getClass().getSimpleName()), driver);
  }

  static StoreException of(Kind kind, String message) {
    return new StoreException(kind, message, null);
  }

  /** The disk did not take what was written. */
  static StoreException ofDisk() {
    return of(Kind.GONE, advice(Kind.GONE, ""));
  }

  private static @Nullable SQLException driverFault(Throwable fault) {
    for (Throwable link = fault; link != null; link = link.getCause()) {
      if (link instanceof SQLException found) {
        return found;
      }
    }
    return null;
  }

  private static Kind kind(int primaryCode) {
    SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(primaryCode);
    return switch (code) {
      case SQLITE_BUSY, SQLITE_LOCKED -> Kind.LOCKED;
      case SQLITE_FULL -> Kind.FULL;
      case SQLITE_CANTOPEN, SQLITE_IOERR, SQLITE_READONLY, SQLITE_PERM -> Kind.GONE;
      case SQLITE_CORRUPT, SQLITE_NOTADB -> Kind.DAMAGED;
      default -> Kind.OTHER;
    };
  }

  private static String advice(Kind kind, String fault) {
    return switch (kind) {
      case LOCKED ->
          "The database is held by another program, so nothing could be stored. It is tried again;"
              + " if this stays, close the program that has tideover.db open.";
      case GONE ->
          "The database cannot be read or written, so nothing is stored. Check that the data folder"
              + " exists, belongs to this user and is writable, then start again.";
      case FULL ->
          "The disk is full, so nothing can be stored. Free some space on the disk of the data"
              + " folder; a program that runs goes on by itself.";
      case DAMAGED ->
          "The file tideover.db is damaged, so nothing can be stored. Stop the program, keep a copy"
              + " of the data folder, and restore tideover.db from a backup.";
      case NEWER, KEY, OTHER ->
          "The database refused a statement (%s), so this step was undone. Please report it."
              .formatted(fault);
    };
  }
}
