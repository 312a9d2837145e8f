package org.tideover.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.domain.Priority.CRISIS;
import static org.tideover.domain.Priority.NUDGE;
import static org.tideover.domain.Priority.REPLY;
import static org.tideover.domain.Priority.STEP;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.BEN;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tideover.domain.PersonId;
import org.tideover.outbox.Sender.Delivery;
import org.tideover.tester.Patience;

class OutboxLanesTest extends OutboxTester {
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
    Patience.until(() -> sender.sent().contains("crisis"));

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
    allArrivedInTime();

    assertThat(sender.sent()).containsExactly("slow", "reply", "step", "nudge");
  }

  @Test
  void nudgesKeepTheirPaceAndRepliesDoNotWaitForThem() {
    outbox.start();
    send(to(person(1), NUDGE, "n1"), to(person(2), NUDGE, "n2"), to(person(3), NUDGE, "n3"));
    send(to(person(5), NUDGE, "n4"));
    Patience.untilAsserted(() -> assertThat(sender.sent()).hasSize(3));
    send(to(ANNA, REPLY, "reply"), to(person(4), STEP, "step"), to(BEN, CRISIS, "crisis"));
    Patience.untilAsserted(() -> assertThat(sender.sent()).hasSize(6));
    assertThat(sender.sent()).contains("n1", "n2", "n3", "reply", "step", "crisis");

    delayer.pass(Duration.ofMillis(133));
    assertThat(outbox.awaitIdle(Duration.ofMillis(5))).as("three overdrew the budget").isFalse();
    delayer.pass(Duration.ofMillis(10));
    allArrived();
    assertThat(sender.sent()).endsWith("n4");
  }

  @Test
  void aReplyBehindANudgeIsNotHeldToThePaceOfNudges() {
    outbox.start();
    send(to(person(1), NUDGE, "n1"), to(person(2), NUDGE, "n2"), to(person(3), NUDGE, "n3"));
    Patience.untilAsserted(() -> assertThat(sender.sent()).hasSize(3));
    send(to(ANNA, NUDGE, "n4"), to(ANNA, REPLY, "r4"));
    allArrived();

    assertThat(sender.sent()).endsWith("n4", "r4");
  }

  @Test
  void nudgesLeaveHalfOfThePlacesToReplies() throws InterruptedException {
    restart(2);
    sender.hold("n1");
    send(to(person(1), NUDGE, "n1"), to(person(2), NUDGE, "n2"));
    sender.awaitBegun("n1");
    send(to(ANNA, REPLY, "reply"));
    Patience.until(() -> sender.sent().contains("reply"));

    assertThat(sender.sent()).containsExactly("reply");
    sender.letGo("n1");
    allArrivedInTime();
  }

  @Test
  void theWordsOfANudgeAreReadWhenItGoes() {
    outbox.start();
    send(to(person(1), NUDGE, "n1"), to(person(2), NUDGE, "n2"), to(person(3), NUDGE, "n3"));
    send(to(ANNA, NUDGE, "forgotten"));
    Patience.untilAsserted(() -> assertThat(sender.sent()).hasSize(3));
    store.drop(ANNA);
    delayer.pass(Duration.ofSeconds(1));
    allArrived();

    assertThat(sender.sent()).containsExactlyInAnyOrder("n1", "n2", "n3");
  }

  @Test
  void wordsOfACrisisGoThroughARestThatWasNotTheirs() {
    sender.on("a", () -> new Delivery.TooFast(Duration.ofSeconds(60)));
    outbox.start();
    send(to(ANNA, REPLY, "a"));
    Patience.until(delayer::isWaiting);
    send(to(ANNA, CRISIS, "crisis"));
    Patience.until(() -> sender.sent().contains("crisis"));

    assertThat(sender.sent()).containsExactly("crisis");
    delayer.pass(Duration.ofSeconds(60));
    allArrived();
    assertThat(sender.sent()).containsExactly("crisis", "a");
  }

  @Test
  void wordsOfACrisisThatWereRefusedThemselvesRest() {
    sender.on("crisis", () -> new Delivery.TooFast(Duration.ofSeconds(5)));
    outbox.start();
    send(to(ANNA, CRISIS, "crisis"));
    Patience.until(delayer::isWaiting);
    assertThat(sender.sent()).isEmpty();
    delayer.pass(Duration.ofSeconds(5));
    allArrived();

    assertThat(sender.sent()).containsExactly("crisis");
  }

  @Test
  void whoeverWritesToOnePersonVeryMuchIsSlowedToOneASecond() {
    outbox.start();
    for (int i = 0; i < 22; i++) {
      send(to(ANNA, REPLY, "r" + i));
    }
    send(to(BEN, REPLY, "other"));
    Patience.untilAsserted(() -> assertThat(sender.sent()).hasSize(21));
    // What was sent is written down a moment later, and only then the next one's rest begins.
    Patience.until(delayer::isWaiting);
    assertThat(sender.sent()).contains("other").doesNotContain("r20");

    delayer.pass(Duration.ofMillis(999));
    assertThat(sender.sent()).doesNotContain("r20");
    delayer.pass(Duration.ofMillis(1));
    Patience.until(() -> sender.sent().contains("r20"));
    Patience.until(() -> {
      delayer.pass(Duration.ofMillis(100));
      return sender.sent().contains("r21");
    });
    allArrived();
  }
}
