package org.tideover.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells what some Tideover lives from by what is in a file, whatever it is called. */
final class Kept {
  private static final String DATABASE = "SQLite format 3\0";
  private static final String KEY = "{\"primaryKeyId\"";
  private static final int ENOUGH = 64;

  private Kept() {}

  /** That a file is a key, or lies in a folder of data; empty where it is neither. */
  static Optional<String> anybodys(Path file) {
    if (begins(file, KEY)) {
      return Optional.of("is a key of people's plans");
    }
    return Files.exists(file.toAbsolutePath().resolveSibling(DataFolder.LOCK))
        ? Optional.of("is in a data folder")
        : Optional.empty();
  }

  /** That a file is a database. */
  static Optional<String> database(Path file) {
    return begins(file, DATABASE) ? Optional.of("is a database") : Optional.empty();
  }

  private static boolean begins(Path file, String mark) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(ENOUGH), UTF_8).stripLeading().startsWith(mark);
    } catch (IOException unreadable) {
      throw Failures.cannotWrite(file, "nobody can read what it holds");
    }
  }
}
