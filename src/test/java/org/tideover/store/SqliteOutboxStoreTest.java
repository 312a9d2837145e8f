package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.BEN;
import static org.tideover.store.Samples.reply;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.outbox.OutboxStore;
import org.tideover.outbox.QueuedMessage;
import org.tideover.turn.Transactions;

class SqliteOutboxStoreTest extends OutboxStoreContract {
  private @TempDir Path folder;
  @RegisterExtension private final FreshDatabase database = new FreshDatabase(() -> folder);

  @Override
  OutboxStore outbox() {
    return database.get().outboxStore();
  }

  @Override
  Transactions transactions() {
    return database.get().transactions();
  }

  @Test
  void whatWaitsSurvivesAnEndOfTheProgram() {
    List<QueuedMessage> queued = outbox().add(List.of(reply(ANNA, "a"), reply(BEN, "b")));
    database.reopen();

    assertThat(Samples.waiting(outbox())).isEqualTo(queued);
  }

  @Test
  void whatIsGivenUpIsCountedByReplyAndReason() {
    outbox()
        .add(List.of(reply(ANNA, "a"), reply(BEN, "b")))
        .forEach(message -> outbox().givenUp(message, "too-long"));

    assertThat(
            Sql.texts(
                database.get(),
                "select message_key || ' ' || reason || ' ' || messages from outbox_given_up"))
        .containsExactly("urge.ask-intensity too-long 2");
  }

  @Test
  void aMessageThatNoVersionCanReadIsGivenUp() {
    outbox().add(List.of(reply(ANNA, "a"), reply(BEN, "b")));
    Sql.run(database.get(), "update outbox set message = '{}' where person_id = '" + ANNA + "'");

    assertThat(Samples.waiting(outbox()))
        .extracting(queued -> queued.message().text())
        .containsExactly("b");
    assertThat(Sql.texts(database.get(), "select reason from outbox_given_up"))
        .containsExactly("unreadable");
  }
}
