package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.BEN;
import static org.tideover.store.Samples.said;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tideover.domain.Incoming;
import org.tideover.turn.Inbox;
import org.tideover.turn.InboxItem;
import org.tideover.turn.Transactions;

/** What every inbox must do, whatever database keeps it. */
abstract class InboxContract {
  abstract Inbox inbox();

  abstract Transactions transactions();

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
    Incoming onConsole =
        said(new org.tideover.domain.PersonId("console", "me"), "1", "the same number");
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
}
