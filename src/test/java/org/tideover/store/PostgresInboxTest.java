package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.said;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresInboxTest extends InboxContract {
  @RegisterExtension private final FreshDatabase database = FreshDatabase.onServer();

  @Override
  FreshDatabase database() {
    return database;
  }

  /** A server that loses power would lose what was confirmed to Telegram: docs/reliability.md. */
  @Test
  void theCommitThatConfirmsAnEventWaitsForTheServersDiskAndOthersDoNot() {
    Database store = database.get();
    Sql.run(
        store,
        """
        create table waited (how text);
        create function note() returns trigger language plpgsql as
        'begin insert into waited values (current_setting(''synchronous_commit'')); return null; end';
        create trigger note after insert or update or delete on inbox
        for each statement execute function note()\
        """);

    store.inbox().store(List.of(said(ANNA, "1", "one")));
    store.inbox().waiting().forEach(store.inbox()::done);

    assertThat(Sql.texts(store, "select how from waited")).startsWith("on").endsWith("off");
  }
}
