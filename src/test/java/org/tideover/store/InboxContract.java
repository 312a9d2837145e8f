package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.BEN;
import static org.tideover.store.Samples.NOON;
import static org.tideover.store.Samples.said;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tideover.domain.Incoming;
import org.tideover.domain.PersonId;
import org.tideover.turn.Inbox;
import org.tideover.turn.InboxItem;
import org.tideover.turn.Transactions;

/** What every inbox must do, whatever database keeps it. */
abstract class InboxContract {
  abstract FreshDatabase database();

  private Inbox inbox() {
    return database().get().inbox();
  }

  private Transactions transactions() {
    return database().get().transactions();
  }

  @Test
  void eventsWaitInTheOrderOfTheirArrival() {
    inbox().store(List.of(said(ANNA, "1", "one"), said(BEN, "2", "two")));
    inbox().store(List.of(said(ANNA, "3", "three")));

    assertThat(inbox().waiting())
        .extracting(InboxItem::incoming)
        .containsExactly(said(ANNA, "1", "one"), said(BEN, "2", "two"), said(ANNA, "3", "three"));
    assertThat(inbox().waiting()).extracting(InboxItem::id).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void whatIsStoredIsReturnedAsItWillWait() {
    List<InboxItem> stored = inbox().store(List.of(said(ANNA, "1", "one"), said(BEN, "2", "two")));

    assertThat(inbox().waiting()).isEqualTo(stored);
  }

  @Test
  void aRepeatedDeliveryIsLeftOut() {
    inbox().store(List.of(said(ANNA, "1", "one")));

    List<InboxItem> again = inbox().store(List.of(said(ANNA, "1", "one"), said(ANNA, "2", "two")));

    assertThat(again).extracting(item -> item.incoming().externalId()).containsExactly("2");
    assertThat(inbox().waiting()).hasSize(2);
  }

  @Test
  void aRepeatWithinOneDeliveryIsLeftOut() {
    assertThat(inbox().store(List.of(said(ANNA, "1", "one"), said(ANNA, "1", "one")))).hasSize(1);
  }

  @Test
  void aRepeatIsRecognisedAfterItsTurn() {
    InboxItem item = inbox().store(List.of(said(ANNA, "1", "one"))).getFirst();
    inbox().done(item);

    assertThat(inbox().waiting()).isEmpty();
    assertThat(inbox().store(List.of(said(ANNA, "1", "one")))).isEmpty();
  }

  @Test
  void channelsNumberTheirDeliveriesEachForItself() {
    Incoming onConsole = said(new PersonId("console", "me"), "1", "the same number");
    inbox().store(List.of(said(ANNA, "1", "one")));

    assertThat(inbox().store(List.of(onConsole))).hasSize(1);
  }

  @Test
  void idsAscendEvenAfterTheInboxRanEmpty() {
    InboxItem first = inbox().store(List.of(said(ANNA, "1", "one"))).getFirst();
    inbox().done(first);

    InboxItem second = inbox().store(List.of(said(ANNA, "2", "two"))).getFirst();

    assertThat(second.id()).isGreaterThan(first.id());
  }

  @Test
  void failedTurnsAreCounted() {
    InboxItem item = inbox().store(List.of(said(ANNA, "1", "one"))).getFirst();
    inbox().failed(item);
    inbox().failed(item);

    assertThat(inbox().waiting()).extracting(InboxItem::attempts).containsExactly(2);
  }

  @Test
  void ofSomebodyWhoIsNotKeptOnlyTheDeliveryIsKnownAfterwards() {
    InboxItem item = inbox().store(List.of(said(ANNA, "1", "one"))).getFirst();
    inbox().doneOfNobody(item);

    assertThat(inbox().waiting()).isEmpty();
    assertThat(inbox().store(List.of(said(ANNA, "1", "one")))).isEmpty();
    assertThat(Sql.texts(database().get(), "select person_id from inbox_seen")).containsExactly("");
  }

  @Test
  void aParkedEventHoldsNobodyUpAndIsNotTakenInAgain() {
    InboxItem item = inbox().store(List.of(said(ANNA, "1", "one"))).getFirst();
    inbox().park(item, "fails");

    assertThat(inbox().waiting()).isEmpty();
    assertThat(inbox().store(List.of(said(ANNA, "1", "one")))).isEmpty();
  }

  @Test
  void doneIsUndoneWithItsTransaction() {
    InboxItem item = inbox().store(List.of(said(ANNA, "1", "one"))).getFirst();

    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  inbox().done(item);
                  throw new IllegalArgumentException("the turn failed");
                }))
        .hasMessage("the turn failed");

    assertThat(inbox().waiting()).containsExactly(item);
  }

  @Test
  void storingJoinsAnOpenTransaction() {
    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  inbox().store(List.of(said(ANNA, "1", "one")));
                  throw new IllegalArgumentException("undone");
                }))
        .hasMessage("undone");

    assertThat(inbox().waiting()).isEmpty();
    assertThat(inbox().store(List.of(said(ANNA, "1", "one")))).hasSize(1);
  }

  @Test
  void whatWaitsSurvivesAnEndOfTheProgram() {
    List<InboxItem> stored = inbox().store(List.of(said(ANNA, "1", "one")));
    database().reopen();

    assertThat(inbox().waiting()).isEqualTo(stored);
  }

  @Test
  void manyDeliveriesAtOnceAreEachStoredOnce() throws InterruptedException {
    ConcurrentLinkedQueue<InboxItem> stored = new ConcurrentLinkedQueue<>();
    List<Thread> channels =
        IntStream.range(0, 40)
            .mapToObj(i -> new PersonId("telegram", "" + i))
            .map(person ->
                Thread.startVirtualThread(() -> {
                  for (int i = 0; i < 10; i++) {
                    String id = person.address() + "/" + i;
                    stored.addAll(inbox().store(List.of(said(person, id, "words"))));
                  }
                }))
            .toList();
    for (Thread channel : channels) {
      channel.join();
    }

    assertThat(stored).hasSize(400).doesNotHaveDuplicates();
    assertThat(inbox().waiting()).containsExactlyInAnyOrderElementsOf(stored);
  }

  @Test
  void anEventThatNoVersionCanReadIsSetAside() {
    AtomicInteger setAside = new AtomicInteger();
    database().serve(setAside::incrementAndGet);
    inbox().store(List.of(said(ANNA, "1", "one"), said(ANNA, "2", "two")));
    Sql.run(
        database().get(),
        "update inbox set event = '{\"is\":\"telepathy\"}' where external_id = '1'");

    assertThat(inbox().waiting())
        .extracting(item -> item.incoming().externalId())
        .containsExactly("2");
    assertThat(Sql.numbers(database().get(), "select count(*) from inbox_parked"))
        .containsExactly(1L);
    assertThat(inbox().waiting()).hasSize(1);
    assertThat(setAside).as("told once").hasValue(1);
  }

  @Test
  void aParkedEventLeavesNoWords() {
    InboxItem item = inbox().store(List.of(said(ANNA, "1", "qwertzuiop"))).getFirst();
    inbox().park(item, "fails");

    assertThat(Sql.texts(database().get(), "select event || reason from inbox_parked"))
        .containsExactly("saidfails");
  }

  @Test
  void oldDeliveriesAreForgottenAndYoungOnesKept() {
    InboxItem item = inbox().store(List.of(said(ANNA, "1", "one"))).getFirst();
    inbox().done(item);

    database().get().tidy(deliveriesFrom(NOON));
    assertThat(inbox().store(List.of(said(ANNA, "1", "one")))).isEmpty();

    database().get().tidy(deliveriesFrom(NOON.plusMillis(1)));
    assertThat(inbox().store(List.of(said(ANNA, "1", "one")))).hasSize(1);
  }

  private static Retention deliveriesFrom(Instant time) {
    return new Retention(time, Optional.empty(), Optional.empty());
  }
}
