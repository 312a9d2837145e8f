package org.tideover.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.domain.Priority.CRISIS;
import static org.tideover.domain.Priority.NUDGE;
import static org.tideover.domain.Priority.REPLY;
import static org.tideover.domain.Priority.STEP;
import static org.tideover.outbox.ScriptedSender.later;
import static org.tideover.outbox.ScriptedSender.mistake;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.BEN;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tideover.domain.PersonId;
import org.tideover.outbox.Sender.Delivery;
import org.tideover.tester.Patience;

class OutboxTest extends OutboxTester {
  @Test
  void nothingIsSentBeforeItsTransactionCommitted() {
    outbox.start();
    outbox.enqueue(List.of(to(ANNA, REPLY, "a")));

    assertThat(outbox.awaitIdle(Duration.ofMillis(1))).isTrue();
    assertThat(sender.sent()).isEmpty();
    assertThat(store.waiting()).hasSize(1);
  }

  @Test
  void aPersonsMessagesArriveInOrder() {
    outbox.start();
    send(to(ANNA, REPLY, "a"), to(ANNA, NUDGE, "b"), to(ANNA, STEP, "c"), to(ANNA, REPLY, "d"));
    allArrived();

    assertThat(sender.sent()).containsExactly("a", "b", "c", "d");
    assertThat(store.waiting()).isEmpty();
  }

  @Test
  void whatNobodyCanReadIsTold() {
    store.holdsUnreadable(2);
    outbox.start();

    Patience.until(() -> told.contains("2 unreadable"));
  }

  @Test
  void whatAnEarlierRunLeftIsSentOnce() {
    List<QueuedMessage> left = store.add(List.of(to(ANNA, REPLY, "a"), to(BEN, REPLY, "b")));
    outbox.release(left);
    outbox.start();
    allArrived();

    assertThat(sender.sent()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void whatAnotherProcessQueuedIsSentOnce() {
    outbox.start();
    List<QueuedMessage> queued = store.add(List.of(to(ANNA, REPLY, "a"), to(BEN, REPLY, "b")));
    outbox.resume(queued.getFirst().id());
    outbox.resume(person -> true);
    allArrived();

    assertThat(sender.sent()).containsExactlyInAnyOrder("a", "b");
    assertThat(store.waiting()).isEmpty();
  }

  @Test
  void whatIsSentWhileTheStoreIsReadIsNotSentAgain() throws InterruptedException {
    sender.hold("a");
    outbox.start();
    List<QueuedMessage> queued = outbox.enqueue(List.of(to(ANNA, REPLY, "a")));
    outbox.release(queued);
    sender.awaitBegun("a");
    store.afterNextLook(() -> {
      sender.letGo("a");
      allArrived();
    });
    outbox.resume(queued.getFirst().id());
    allArrived();

    assertThat(sender.sent()).containsExactly("a");
  }

  @Test
  void norIsHelpThatArrivesWhileEverythingIsTakenUpAnew() throws InterruptedException {
    sender.hold("help");
    outbox.start();
    outbox.release(outbox.enqueue(List.of(to(ANNA, CRISIS, "help"))));
    sender.awaitBegun("help");
    store.afterNextLook(() -> {
      sender.letGo("help");
      allArrived();
    });
    outbox.resume(person -> true);
    allArrived();

    assertThat(sender.sent()).containsExactly("help");
  }

  @Test
  void norIsWhatWasTakenBackMeanwhile() {
    outbox.start();
    store.add(List.of(to(ANNA, CRISIS, "help"), to(BEN, CRISIS, "b")));
    store.afterNextLook(() -> outbox.recall(ANNA));
    outbox.resume(person -> true);
    allArrived();

    assertThat(sender.sent()).containsExactly("b");
  }

  @Test
  void wordsOfACrisisThatAnotherProcessQueuedGoWhileTheStoreIsAway() {
    sender.on("help", later(1));
    outbox.start();
    store.add(List.of(to(ANNA, CRISIS, "help")));
    outbox.resume(person -> true);
    Patience.until(() -> told.contains("help delayed 1") && delayer.isWaiting());
    store.failNext(1);
    delayer.pass(Duration.ofSeconds(1));

    Patience.until(() -> sender.sent().contains("help"));
    allArrivedInTime();
    assertThat(sender.sent()).containsExactly("help");
  }

  @Test
  void whileTheStoreIsReadNobodyWaitsForIt() {
    outbox.start();
    store.add(List.of(to(ANNA, REPLY, "a")));
    store.afterNextLook(() -> {
      send(to(BEN, REPLY, "b"));
      Patience.until(() -> store.waiting().size() == 1 && outbox.peopleWaiting() == 0);
    });
    outbox.resume(person -> true);
    allArrived();

    assertThat(sender.sent()).containsExactly("b", "a");
  }

  @Test
  void theChannelsPauseIsKeptAndTheOrderToo() {
    sender.on("a", later(7), later(3));
    outbox.start();
    send(to(ANNA, REPLY, "a"), to(ANNA, REPLY, "b"), to(BEN, REPLY, "c"));
    Patience.until(() -> delayer.isWaiting() && sender.sent().contains("c"));
    assertThat(sender.sent()).containsExactly("c");

    delayer.pass(Duration.ofMillis(6999));
    assertThat(delayer.isWaiting()).isTrue();
    delayer.pass(Duration.ofMillis(1));
    Patience.until(delayer::isWaiting);
    assertThat(store.waiting().getFirst().attempts()).isEqualTo(2);
    delayer.pass(Duration.ofSeconds(3));
    allArrived();

    assertThat(sender.sent()).containsExactly("c", "a", "b");
  }

  @Test
  void whoCannotBeReachedIsToldAndTheirMessagesAreDropped() {
    sender.on("a", Delivery.Unreachable::new);
    outbox.start();
    send(to(ANNA, REPLY, "a"), to(ANNA, REPLY, "b"), to(BEN, REPLY, "c"));
    allArrived();
    Patience.until(() -> !unreachable.isEmpty());

    assertThat(unreachable).containsExactly(ANNA);
    assertThat(sender.sent()).containsExactly("c");
    assertThat(store.waiting()).isEmpty();
  }

  @Test
  void aRefusedMessageIsGivenUpAndTheNextOneSent() {
    sender.on("a", () -> new Delivery.Refused("too-long"));
    outbox.start();
    send(to(ANNA, REPLY, "a"), to(ANNA, REPLY, "b"));
    allArrived();

    assertThat(sender.sent()).containsExactly("b");
    assertThat(store.givenUp()).containsExactly("too-long");
  }

  @Test
  void aChannelThatIsNotThereRefuses() {
    outbox.start();
    send(to(new PersonId("pigeon", "1"), REPLY, "a"));
    allArrived();

    assertThat(store.givenUp()).containsExactly("no-such-channel");
  }

  @Test
  void aMistakeOfTheProgramIsTriedAgainWithGrowingPauses() {
    sender.on("a", mistake(), mistake(), mistake());
    outbox.start();
    send(to(ANNA, REPLY, "a"), to(ANNA, REPLY, "b"));
    for (int seconds : new int[] {1, 2, 4}) {
      Patience.until(delayer::isWaiting);
      delayer.pass(Duration.ofSeconds(seconds).minusMillis(1));
      assertThat(sender.sent()).isEmpty();
      delayer.pass(Duration.ofMillis(1));
    }
    allArrived();

    assertThat(sender.sent()).containsExactly("a", "b");
  }

  @Test
  void aMessageThatAlwaysFailsDoesNotHoldUpTheNext() {
    sender.on("a", Collections.nCopies(10, mistake()));
    outbox.start();
    send(to(ANNA, REPLY, "a"), to(ANNA, REPLY, "b"));
    allArrivedInTime();

    assertThat(sender.sent()).containsExactly("b");
    assertThat(store.givenUp()).containsExactly("failed-too-often");
  }

  @Test
  void whatArrivedWhileTheStoreIsAwayIsNotSentAgain() {
    store.failNext(3);
    outbox.start();
    send(to(ANNA, REPLY, "a"), to(ANNA, REPLY, "b"));
    allArrivedInTime();

    assertThat(sender.sent()).containsExactly("a", "b");
    assertThat(store.waiting()).isEmpty();
  }

  @Test
  void whatFailedWhileTheStoreIsAwayIsTriedAgainInItsTimeAndTold() {
    sender.on("help", later(1), later(1), later(1));
    outbox.start();
    List<QueuedMessage> queued = outbox.enqueue(List.of(to(ANNA, CRISIS, "help")));
    store.failNext(3);
    outbox.release(queued);
    for (int attempt = 1; attempt <= 3; attempt++) {
      String delayed = "help delayed " + attempt;
      Patience.until(() -> told.contains(delayed) && delayer.isWaiting());
      delayer.pass(Duration.ofSeconds(1));
    }
    allArrived();

    assertThat(sender.sent()).containsExactly("help");
  }

  @Test
  void aReplacementReplacesWhatStandsInItsSlot() {
    outbox.start();
    send(slot("a", false), slot("b", true));
    allArrived();

    assertThat(sender.sent()).containsExactly("a", "b>ref-a");
  }

  @Test
  void aReplacementForAnEmptySlotIsSentAsNew() {
    outbox.start();
    send(slot("a", true));
    allArrived();

    assertThat(sender.sent()).containsExactly("a");
  }

  @Test
  void aReplacementOfWhatIsNotKnownForNowIsSentAsNew() {
    outbox.start();
    send(slot("a", false));
    allArrived();
    List<QueuedMessage> queued = store.add(List.of(slot("b", true)));
    store.failNext(1);
    outbox.release(queued);
    allArrived();

    assertThat(sender.sent()).containsExactly("a", "b");
  }

  @Test
  void filesThatArrivedAreNotSentAgainBecauseTheStoreIsAway() {
    sender.on(
        "chart",
        () -> {
          store.failNext(2);
          return new Delivery.Delivered("ref-chart", List.of("ref-file"));
        });
    outbox.start();
    send(to(ANNA, REPLY, "chart"));
    allArrivedInTime();

    assertThat(sender.sent()).containsExactly("chart");
    assertThat(store.recent(ANNA)).contains("ref-file", "ref-chart");
  }

  @Test
  void countdownsThatAnOutageOvertookAreLeftOut() {
    sender.on("first", later(60));
    outbox.start();
    send(slot("first", false), slot("0:40", true), slot("0:30", true), to(ANNA, STEP, "words"));
    send(slot("0:20", true), slot("next", false), slot("0:50", true));
    Patience.until(delayer::isWaiting);
    delayer.pass(Duration.ofMinutes(1));
    allArrived();

    assertThat(sender.sent())
        .containsExactly("first", "words", "0:20>ref-first", "next", "0:50>ref-next");
    assertThat(store.waiting()).isEmpty();
  }

  @Test
  void theWitnessIsToldWhatBecameOfEachMessage() {
    sender.on("late", later(1));
    sender.on("lost", () -> new Delivery.Refused("too-long"));
    sender.on("gone", Delivery.Unreachable::new);
    outbox.start();
    send(to(ANNA, REPLY, "late"), to(BEN, REPLY, "lost"), to(person(3), REPLY, "gone"));
    Patience.until(delayer::isWaiting);
    delayer.pass(Duration.ofSeconds(1));
    allArrived();
    Patience.until(() -> told.size() == 4);

    assertThat(told)
        .containsExactlyInAnyOrder(
            "late delayed 1", "late delivered 1000", "lost lost too-long", "gone lost unreachable");
  }

  /** Whoever is told of it may not hear it at first. */
  @Test
  void whatIsLetGoIsToldBeforeItLeavesTheStoreAndHoldsNothingUp() {
    outbox.start();
    deaf.set(1);
    sender.on("late", Delivery.LetGo::new);
    send(to(ANNA, NUDGE, "late"), to(ANNA, NUDGE, "next"));
    allArrivedInTime();
    assertThat(sender.sent()).containsExactly("next");
    Patience.until(() -> told.size() == 4);
    assertThat(told.subList(0, 2)).containsOnly("late is let go, in the store true");
    assertThat(told.subList(2, 4)).containsOnlyOnce("late was let go");
  }

  /** However often it had to be written down. */
  @Test
  void thatAMessageWasLetGoIsToldOnce() {
    outbox.start();
    sender.on(
        "late",
        () -> {
          store.failNext(2);
          return new Delivery.LetGo();
        });
    send(to(ANNA, NUDGE, "late"));
    allArrivedInTime();
    Patience.until(() -> told.contains("late was let go"));

    assertThat(told).hasSize(4).containsOnlyOnce("late was let go");
  }

  @Test
  void whatIsRecalledIsNotSent() {
    sender.on("a", later(60));
    outbox.start();
    send(to(ANNA, REPLY, "a"), to(ANNA, REPLY, "b"));
    Patience.until(delayer::isWaiting);
    outbox.recall(ANNA);
    send(to(ANNA, REPLY, "erased"));
    delayer.pass(Duration.ofMinutes(1));
    allArrived();

    assertThat(sender.sent()).containsExactly("erased");
  }

  @Test
  void closingLeavesTheRestForTheNextStart() throws InterruptedException {
    sender.hold("a");
    outbox.start();
    send(to(ANNA, REPLY, "a"), to(ANNA, REPLY, "b"));
    sender.awaitBegun("a");
    Thread closing = Thread.ofVirtual().start(outbox::close);

    // Two seconds on a machine with time; here it matters that it waits for no answer.
    assertThat(closing.join(Duration.ofSeconds(60))).as("closed").isTrue();
    assertThat(store.waiting()).extracting(left -> left.message().text()).containsExactly("a", "b");
  }

  @Test
  void itIsIdleOnlyWhenNothingIsUnderWay() throws InterruptedException {
    sender.hold("a");
    outbox.start();
    send(to(ANNA, REPLY, "a"));
    sender.awaitBegun("a");

    assertThat(outbox.awaitIdle(Duration.ofMillis(5))).isFalse();
    sender.letGo("a");
    assertThat(outbox.awaitIdle(Duration.ofSeconds(60))).isTrue();
  }
}
