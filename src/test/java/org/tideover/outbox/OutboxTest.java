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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.outbox.Sender.Delivery;

class OutboxTest {
  private final InMemoryOutboxStore store = new InMemoryOutboxStore();
  private final ScriptedSender sender = new ScriptedSender();
  private final ManualDelayer delayer = new ManualDelayer();
  private final List<PersonId> unreachable = new ArrayList<>();
  private Outbox outbox = outbox(64);

  @AfterEach
  void close() {
    outbox.close();
  }

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
  void whatAnEarlierRunLeftIsSentOnce() {
    List<QueuedMessage> left = store.add(List.of(to(ANNA, REPLY, "a"), to(BEN, REPLY, "b")));
    outbox.release(left);
    outbox.start();
    allArrived();

    assertThat(sender.sent()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void wordsOfACrisisGoBeforeWhatWaitsForTheSamePerson() throws InterruptedException {
    sender.hold("a");
    outbox.start();
    send(to(ANNA, REPLY, "a"));
    sender.awaitBegun("a");
    send(to(ANNA, REPLY, "b"), to(ANNA, CRISIS, "c"), to(ANNA, CRISIS, "d"));
    sender.letGo("a");
    allArrived();

    assertThat(sender.sent()).containsExactly("a", "c", "d", "b");
  }

  @Test
  void aCrisisNeverWaitsForAPlace() throws InterruptedException {
    restart(1);
    sender.hold("slow");
    send(to(ANNA, REPLY, "slow"));
    sender.awaitBegun("slow");
    send(to(new PersonId("telegram", "3"), REPLY, "reply"), to(BEN, CRISIS, "crisis"));
    await(() -> sender.sent().contains("crisis"));

    assertThat(sender.sent()).containsExactly("crisis");
    sender.letGo("slow");
    allArrived();
    assertThat(sender.sent()).containsExactly("crisis", "slow", "reply");
  }

  @Test
  void lanesGoBeforeAge() throws InterruptedException {
    restart(1);
    sender.hold("slow");
    send(to(ANNA, REPLY, "slow"));
    sender.awaitBegun("slow");
    send(to(person(1), NUDGE, "nudge"), to(person(2), STEP, "step"), to(person(3), REPLY, "reply"));
    sender.letGo("slow");
    allArrived();

    assertThat(sender.sent()).containsExactly("slow", "reply", "step", "nudge");
  }

  @Test
  void theChannelsPauseIsKeptAndTheOrderToo() {
    sender.on("a", later(7), later(3));
    outbox.start();
    send(to(ANNA, REPLY, "a"), to(ANNA, REPLY, "b"), to(BEN, REPLY, "c"));
    await(() -> delayer.isWaiting() && sender.sent().contains("c"));
    assertThat(sender.sent()).containsExactly("c");

    delayer.pass(Duration.ofMillis(6999));
    assertThat(delayer.isWaiting()).isTrue();
    delayer.pass(Duration.ofMillis(1));
    await(delayer::isWaiting);
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
    await(() -> !unreachable.isEmpty());

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
      await(delayer::isWaiting);
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
  void countdownsThatAnOutageOvertookAreLeftOut() {
    sender.on("first", later(60));
    outbox.start();
    send(slot("first", false), slot("0:40", true), slot("0:30", true), to(ANNA, STEP, "words"));
    send(slot("0:20", true), slot("next", false), slot("0:50", true));
    await(delayer::isWaiting);
    delayer.pass(Duration.ofMinutes(1));
    allArrived();

    assertThat(sender.sent())
        .containsExactly("first", "words", "0:20>ref-first", "next", "0:50>ref-next");
    assertThat(store.waiting()).isEmpty();
  }

  @Test
  void nudgesKeepTheirPaceAndRepliesDoNotWaitForThem() {
    outbox.start();
    send(to(person(1), NUDGE, "n1"), to(person(2), NUDGE, "n2"), to(person(3), NUDGE, "n3"));
    await(() -> sender.sent().size() == 1);
    send(to(ANNA, REPLY, "reply"), to(person(3), REPLY, "r3"));
    await(() -> sender.sent().size() == 4);
    assertThat(sender.sent()).startsWith("n1").contains("reply").containsSubsequence("n3", "r3");

    delayer.pass(Duration.ofMillis(33));
    assertThat(sender.sent()).doesNotContain("n2");
    delayer.pass(Duration.ofMillis(1));
    allArrived();
    assertThat(sender.sent()).endsWith("n2");
  }

  @Test
  void whatIsRecalledIsNotSent() {
    sender.on("a", later(60));
    outbox.start();
    send(to(ANNA, REPLY, "a"), to(ANNA, REPLY, "b"));
    await(delayer::isWaiting);
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
    long begin = System.nanoTime();
    outbox.close();

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
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
    assertThat(outbox.awaitIdle(Duration.ofSeconds(10))).isTrue();
  }

  private Outbox outbox(int underWay) {
    return new Outbox(
        store,
        Map.of("telegram", sender),
        new Outbox.Limits(underWay, Duration.ofMillis(34)),
        delayer,
        unreachable::add);
  }

  private void restart(int underWay) {
    outbox.close();
    outbox = outbox(underWay);
    outbox.start();
  }

  private void send(OutgoingMessage... messages) {
    outbox.release(outbox.enqueue(Arrays.asList(messages)));
  }

  private void allArrived() {
    assertThat(outbox.awaitIdle(Duration.ofSeconds(10))).as("all arrived").isTrue();
  }

  private void allArrivedInTime() {
    await(() -> {
      delayer.pass(Duration.ofMinutes(1));
      return outbox.awaitIdle(Duration.ofMillis(1));
    });
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private static PersonId person(int number) {
    return new PersonId("telegram", "" + number);
  }

  private static OutgoingMessage slot(String text, boolean replace) {
    return new OutgoingMessage(
        ANNA,
        STEP,
        "session.step",
        text,
        List.of(),
        List.of(),
        "session",
        replace,
        Optional.empty());
  }

  static OutgoingMessage to(PersonId person, Priority priority, String text) {
    return new OutgoingMessage(
        person, priority, "some.reply", text, List.of(), List.of(), "", false, Optional.empty());
  }
}
