package org.tideover.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresPictureNamesTest extends PictureNamesContract {
  @RegisterExtension private final FreshDatabase database = FreshDatabase.onServer();

  @Override
  FreshDatabase database() {
    return database;
  }
}
