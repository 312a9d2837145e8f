package org.tideover.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.sqlite.util.LibraryLoaderUtil;
import org.tideover.inference.Unpacked;

/**
 * Where SQLite itself is unpacked once, beside the models. Its driver would do so anew at each
 * start, and compare what it wrote byte by byte, a twenty-fifth of a start.
 */
final class SqlitePlace {
  private static final String PLACE = "org.sqlite.lib.path";

  private SqlitePlace() {}

  /**
   * Unpacks it there, unless somebody told the driver a place. A file that another user unpacked,
   * and this one may not read, is left to that user.
   */
  static void prepare(Supplier<Path> folder) {
    if (System.getProperty(PLACE) != null || System.getProperty("org.sqlite.tmpdir") != null) {
      return;
    }
    try {
      String library =
          LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
      Path file = Unpacked.resource(library, folder.get());
      if (Files.isReadable(file) && Files.size(file) > 0) {
        System.setProperty(PLACE, file.resolveSibling("").toString());
      }
    } catch (IOException | RuntimeException notThere) {
      // Then the driver finds a place, or says what is wrong.
    }
  }
}
