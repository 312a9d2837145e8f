package org.tideover.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresInboxTest extends InboxContract {
  @RegisterExtension private final FreshDatabase database = FreshDatabase.onServer();

  @Override
  FreshDatabase database() {
    return database;
  }
}
