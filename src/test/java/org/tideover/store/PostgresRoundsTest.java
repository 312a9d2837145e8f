package org.tideover.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresRoundsTest extends RoundsContract {
  @RegisterExtension private final FreshDatabase database = FreshDatabase.onServer();

  @Override
  FreshDatabase database() {
    return database;
  }
}
