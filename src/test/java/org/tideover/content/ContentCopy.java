package org.tideover.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the real content, for tests that change some of it. */
public final class ContentCopy {
  private static final Path REAL = Path.of("content");

  private ContentCopy() {}

  /** Copies the whole into a folder, which is made where it is missing. */
  public static void into(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(REAL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(REAL.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
