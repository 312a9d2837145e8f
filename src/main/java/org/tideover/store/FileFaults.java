package org.tideover.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.tideover.store.StoreException.Kind;

/** What SQLite's faults mean, and what to do about them. */
final class FileFaults {
  /** With less, nothing can be opened. */
  private static final long LEAST = 1L << 20;

  private FileFaults() {}

  static Kind kind(SQLException fault) {
    SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(fault.getErrorCode() & 0xff);
    return switch (code) {
      case SQLITE_BUSY, SQLITE_LOCKED -> Kind.LOCKED;
      case SQLITE_FULL -> Kind.FULL;
      case SQLITE_CANTOPEN, SQLITE_IOERR, SQLITE_READONLY, SQLITE_PERM -> Kind.GONE;
      case SQLITE_CORRUPT, SQLITE_NOTADB -> Kind.DAMAGED;
      default -> Kind.OTHER;
    };
  }

  /** What a fault of a folder is where its disk is full: SQLite often says only that I/O failed. */
  static StoreException on(Path folder, StoreException fault) {
    try {
      return withSpace(Files.getFileStore(folder).getUsableSpace(), fault);
    } catch (IOException unknown) {
      return fault;
    }
  }

  /** Whether a file could not be written because no space is left. */
  static boolean isFull(Path file, IOException fault) {
    try {
      return String.valueOf(fault.getMessage()).contains("No space left")
          || Files.getFileStore(nearest(file)).getUsableSpace() < LEAST;
    } catch (IOException unknown) {
      return false;
    }
  }

  /** A place, or the folder above it that is there. */
  static Path nearest(Path path) {
    Path there = path.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there;
  }

  static StoreException withSpace(long usable, StoreException fault) {
    return fault.kind() == Kind.GONE && usable < LEAST
        ? Failures.of(Kind.FULL, advice(Kind.FULL, ""))
        : fault;
  }

  static String advice(Kind kind, String fault) {
    return switch (kind) {
      case LOCKED ->
          "The database is held by another program, so nothing could be stored. A program that"
              + " runs tries again by itself; if this stays, close the program that has tideover.db open.";
      case GONE ->
          "The database cannot be read or written, so nothing is stored. Check that the data folder"
              + " exists, belongs to this user and is writable, then start again.";
      case FULL ->
          "The disk is full, so nothing can be stored. Free some space on the disk of the data"
              + " folder; a program that runs goes on by itself.";
      case DAMAGED ->
          "The file tideover.db is damaged, so nothing can be stored. Stop the program, keep a copy"
              + " of the data folder, and restore tideover.db from a backup.";
      case AWAY, NEWER, KEY, OTHER ->
          "The database refused a statement (%s), so this step was undone. Please report it."
              .formatted(fault);
    };
  }
}
