package org.tideover.store;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SqliteRoundsTest extends RoundsContract {
  private @TempDir Path folder;
  @RegisterExtension private final FreshDatabase database = FreshDatabase.in(() -> folder);

  @Override
  FreshDatabase database() {
    return database;
  }
}
