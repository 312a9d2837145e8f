package org.tideover.inference;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** How long a model is waited for, and when nobody waits for it any more. */
class PatienceTest {
  private static final Duration ENOUGH = Duration.ofSeconds(60);

  private final Hands hands = new Hands();
  private final AtomicInteger calls = new AtomicInteger();

  @Test
  void afterSeveralFailuresTheModelIsLeftAloneAndThenTriedOnce() {
    Patience patience = new Patience(ENOUGH, hands);
    for (int i = 0; i < 20; i++) {
      assertThat(patience.ask(this::fails)).isEmpty();
    }
    assertThat(calls).as("no storm").hasValue(4);
    hands.now = hands.now.plus(Patience.REST).plusMillis(1);
    assertThat(patience.ask(this::fails)).isEmpty();
    assertThat(patience.ask(this::fails)).isEmpty();
    assertThat(calls).as("one try").hasValue(5);
    hands.now = hands.now.plus(Patience.REST).plusMillis(1);
    assertThat(patience.ask(() -> "well again")).contains("well again");
    assertThat(patience.ask(() -> "and again")).contains("and again");
  }

  @Test
  void aCallThatTakesTooLongIsBrokenOff() throws InterruptedException {
    Patience patience = new Patience(Duration.ofMillis(50), hands);
    CountDownLatch brokenOff = new CountDownLatch(1);
    Callable<String> endless =
        () -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException stopped) {
            brokenOff.countDown();
          }
          return "late";
        };
    assertThat(patience.ask(endless)).isEmpty();
    brokenOff.await();
  }

  @Test
  void whoFindsNoPlaceGoesWithoutInsteadOfQueueing() throws InterruptedException {
    Patience patience = new Patience(ENOUGH, hands);
    CountDownLatch busy = new CountDownLatch(8);
    CountDownLatch free = new CountDownLatch(1);
    List<Thread> others = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      others.add(
          Thread.ofVirtual()
              .start(() -> {
                var unused =
                    patience.ask(() -> {
                      busy.countDown();
                      free.await();
                      return "served";
                    });
              }));
    }
    busy.await();
    assertThat(patience.ask(() -> "the ninth")).isEmpty();
    free.countDown();
    for (Thread other : others) {
      other.join();
    }
    assertThat(patience.ask(() -> "the ninth, later")).contains("the ninth, later");
  }

  @Test
  void noLogHoldsAWordOfAFailure() {
    Logger logger = (Logger) LoggerFactory.getLogger(Patience.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Level before = logger.getLevel();
    log.start();
    logger.setLevel(Level.TRACE);
    logger.addAppender(log);
    try {
      Patience patience = new Patience(ENOUGH, hands);
      for (int i = 0; i < 6; i++) {
        assertThat(patience.ask(this::fails)).isEmpty();
      }
    } finally {
      logger.setLevel(before);
      logger.detachAppender(log);
    }
    assertThat(log.list).hasSizeGreaterThan(4);
    assertThat(log.list)
        .allSatisfy(event -> {
          assertThat(event.getFormattedMessage()).doesNotContain("walrus");
          assertThat(Optional.ofNullable(event.getThrowableProxy())).isEmpty();
        });
  }

  private String fails() {
    calls.incrementAndGet();
    throw new IllegalStateException("the person said walrus");
  }

  /** A clock that a test moves. */
  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-11-23T02:10:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new AssertionError("Nobody needs another zone");
    }
  }
}
