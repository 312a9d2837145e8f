package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.BEN;
import static org.tideover.store.Samples.reply;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tideover.outbox.OutboxStore;
import org.tideover.outbox.QueuedMessage;
import org.tideover.turn.Transactions;

/** What every store of the outbox must do, whatever database keeps it. */
abstract class OutboxStoreContract {
  abstract FreshDatabase database();

  private OutboxStore outbox() {
    return database().get().outboxStore();
  }

  private Transactions transactions() {
    return database().get().transactions();
  }

  @Test
  void messagesWaitInTheirOrder() {
    List<QueuedMessage> first = outbox().add(List.of(reply(ANNA, "a"), reply(BEN, "b")));
    List<QueuedMessage> second = outbox().add(List.of(reply(ANNA, "c")));

    assertThat(Samples.waiting(outbox()))
        .containsExactly(first.get(0), first.get(1), second.get(0))
        .extracting(QueuedMessage::id)
        .isSorted();
  }

  @Test
  void messagesAreUndoneWithTheirTransaction() {
    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  outbox().add(List.of(reply(ANNA, "a")));
                  throw new IllegalArgumentException("undone");
                }))
        .hasMessage("undone");

    assertThat(Samples.waiting(outbox())).isEmpty();
  }

  @Test
  void aDeliveredMessageStandsInItsSlot() {
    outbox().delivered(added("a"), Optional.of("4711"));

    assertThat(Samples.waiting(outbox())).isEmpty();
    assertThat(outbox().reference(ANNA, "scale")).contains("4711");
    assertThat(outbox().reference(ANNA, "other")).isEmpty();
    assertThat(outbox().reference(BEN, "scale")).isEmpty();
  }

  @Test
  void theLatestMessageStandsInTheSlot() {
    outbox().delivered(added("a"), Optional.of("4711"));
    outbox().delivered(added("b"), Optional.of("4712"));

    assertThat(outbox().reference(ANNA, "scale")).contains("4712");
  }

  @Test
  void aDeliveryWithoutReferenceKeepsTheSlot() {
    outbox().delivered(added("a"), Optional.of("4711"));
    outbox().delivered(added("b"), Optional.empty());

    assertThat(outbox().reference(ANNA, "scale")).contains("4711");
    assertThat(Samples.waiting(outbox())).isEmpty();
  }

  @Test
  void aMessageIsFoundWhileItWaits() {
    QueuedMessage message = added("a");

    assertThat(outbox().find(message.id())).contains(message);
    outbox().drop(ANNA);
    assertThat(outbox().find(message.id())).isEmpty();
  }

  @Test
  void failedAttemptsAreCounted() {
    QueuedMessage message = added("a");
    outbox().failed(message);
    outbox().failed(message);

    assertThat(Samples.waiting(outbox())).extracting(QueuedMessage::attempts).containsExactly(2);
  }

  @Test
  void whatIsGivenUpWaitsNoMore() {
    outbox().givenUp(added("a"), "too-long");

    assertThat(Samples.waiting(outbox())).isEmpty();
    assertThat(outbox().reference(ANNA, "scale")).isEmpty();
  }

  @Test
  void whatIsDroppedIsAllOfOnePerson() {
    outbox().add(List.of(reply(ANNA, "a"), reply(BEN, "b"), reply(ANNA, "c")));
    outbox().drop(ANNA);

    assertThat(Samples.waiting(outbox()))
        .extracting(queued -> queued.message().text())
        .containsExactly("b");
  }

  @Test
  void idsAscendEvenAfterTheOutboxRanEmpty() {
    QueuedMessage first = added("a");
    outbox().delivered(first, Optional.empty());

    assertThat(added("b").id()).isGreaterThan(first.id());
  }

  private QueuedMessage added(String text) {
    return outbox().add(List.of(reply(ANNA, text))).getFirst();
  }

  @Test
  void whatWaitsSurvivesAnEndOfTheProgram() {
    List<QueuedMessage> queued = outbox().add(List.of(reply(ANNA, "a"), reply(BEN, "b")));
    database().reopen();

    assertThat(Samples.waiting(outbox())).isEqualTo(queued);
  }

  @Test
  void whatIsGivenUpIsCountedByReplyAndReason() {
    outbox()
        .add(List.of(reply(ANNA, "a"), reply(BEN, "b")))
        .forEach(message -> outbox().givenUp(message, "too-long"));

    assertThat(
            Sql.texts(
                database().get(),
                "select message_key || ' ' || reason || ' ' || messages from outbox_given_up"))
        .containsExactly("urge.ask-intensity too-long 2");
  }

  @Test
  void aMessageThatNoVersionCanReadIsGivenUp() {
    outbox().add(List.of(reply(ANNA, "a"), reply(BEN, "b")));
    Sql.run(database().get(), "update outbox set message = '{}' where person_id = '" + ANNA + "'");

    assertThat(Samples.waiting(outbox()))
        .extracting(queued -> queued.message().text())
        .containsExactly("b");
    assertThat(Sql.texts(database().get(), "select reason from outbox_given_up"))
        .containsExactly("unreadable");
    outbox().add(List.of(reply(ANNA, "c")));
    Sql.run(database().get(), "update outbox set message = '{}' where person_id = '" + ANNA + "'");
    assertThat(outbox().forEachWaiting(message -> {})).as("so many are told of").isEqualTo(1);
  }
}
