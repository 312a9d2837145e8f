package org.tideover.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tideover.domain.Event;
import org.tideover.domain.Heard;
import org.tideover.domain.Incoming;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;

class HeadStartTest {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final AtomicInteger times = new AtomicInteger();
  private boolean broken;

  private final HeadStart hearing =
      new HeadStart(
          new Hearing() {
            @Override
            public Heard hear(String words) {
              times.incrementAndGet();
              begun.countDown();
              if (broken) {
                throw new IllegalStateException("The model is away");
              }
              return Heard.nothing();
            }

            @Override
            public Heard hearPhrases(String words) {
              throw new AssertionError("Nobody asked for phrases alone");
            }
          });

  @Test
  void wordsAreHeardWhileTheyAreStillBeingStored() {
    Mailbox door = hearing.before(this::storesOnceHeard);
    assertThat(door.accept(List.of(said("1", "im craving")))).hasSize(1);
    assertThat(hearing.hear("im craving")).isEqualTo(Heard.nothing());
    assertThat(times).hasValue(1);
  }

  @Test
  void whatWasHeardAheadIsHandedOutOnce() {
    hearing.before(this::storesOnceHeard).accept(List.of(said("1", "im craving")));
    hearing.hear("im craving");
    hearing.hear("im craving");
    assertThat(times).hasValue(2);
  }

  @Test
  void aBacklogIsHeardInItsTurn() {
    hearing.before(events -> events).accept(List.of(said("1", "one"), said("2", "two")));
    assertThat(times).hasValue(0);
    hearing.hear("one");
    assertThat(times).hasValue(1);
  }

  @Test
  void aFaultIsMetInTheTurn() {
    broken = true;
    hearing.before(this::storesOnceHeard).accept(List.of(said("1", "im craving")));
    assertThatThrownBy(() -> hearing.hear("im craving")).hasMessage("The model is away");
    assertThat(times).hasValue(2);
  }

  /** A store that would wait for ever if nobody listened meanwhile. */
  private List<Incoming> storesOnceHeard(List<Incoming> events) {
    try {
      assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return events;
  }

  private static Incoming said(String id, String words) {
    return new Incoming(
        new PersonId("telegram", "17"),
        id,
        Instant.EPOCH,
        "en",
        new Event.Said(new PersonText(words), false));
  }
}
