package org.tideover.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where a test keeps things: in a folder, or with {@code -Dtideover.test.store=postgresql} on a
 * server, so that every conversation can be played on both.
 */
public final class TestStorage {
  private static final Map<Path, Storage> SERVED = new ConcurrentHashMap<>();

  private TestStorage() {}

  /** The storage of a test that has this folder. */
  public static Storage at(Path folder) {
    return System.getProperty("tideover.test.store", "sqlite").equals("postgresql")
        ? SERVED.computeIfAbsent(folder, fresh -> PostgresServer.freshDatabase())
        : new Storage.Folder(folder);
  }
}
