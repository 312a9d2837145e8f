package org.tideover.app;

import java.nio.file.Path;
import org.sqlite.util.LibraryLoaderUtil;
import org.tideover.inference.Unpacked;

/**
 * Where SQLite itself is unpacked once, beside the models. Its driver would do so anew at each
 * start, and compare what it wrote byte by byte, a twenty-fifth of a start.
 */
final class SqlitePlace {
  private static final String PLACE = "org.sqlite.lib.path";

  private SqlitePlace() {}

  /** Unpacks it there, unless somebody told the driver a place. */
  static void prepare(Path folder) {
    if (System.getProperty(PLACE) != null || System.getProperty("org.sqlite.tmpdir") != null) {
      return;
    }
    try {
      String library =
          LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
      System.setProperty(PLACE, Unpacked.resource(library, folder).resolveSibling("").toString());
    } catch (RuntimeException notThere) {
      // Then the driver finds a place, or says what is wrong.
    }
  }
}
