package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.tideover.outbox.ManualDelayer;

class HousekeepingTest {
  private static final Logger LOG = (Logger) LoggerFactory.getLogger(Housekeeping.class);

  private final ManualDelayer delayer = new ManualDelayer();
  private final ListAppender<ILoggingEvent> told = new ListAppender<>();
  private final Queue<IntSupplier> rounds = new ArrayDeque<>();
  private int done;

  @BeforeEach
  void listen() {
    told.start();
    LOG.setLevel(Level.INFO);
    LOG.addAppender(told);
    new Housekeeping(delayer, this::round).begin();
  }

  @AfterEach
  void leave() {
    LOG.detachAppender(told);
    LOG.setLevel(null);
  }

  private int round() {
    done++;
    return rounds.isEmpty() ? 0 : rounds.remove().getAsInt();
  }

  @Test
  void aRoundComesEveryHour() {
    delayer.pass(Duration.ofMinutes(59));
    assertThat(done).isZero();
    delayer.pass(Duration.ofMinutes(1));
    assertThat(done).isEqualTo(1);
    delayer.pass(Duration.ofHours(3));
    assertThat(done).isEqualTo(4);
    assertThat(told.list).as("there is nothing to tell").isEmpty();
  }

  @Test
  void howManyWereLetGoIsTold() {
    rounds.add(() -> 7);
    delayer.pass(Duration.ofHours(2));

    assertThat(told.list)
        .singleElement()
        .extracting(ILoggingEvent::getFormattedMessage)
        .asString()
        .contains("Erased 7 people");
  }

  @Test
  void aFaultEndsOneRoundAndIsToldByItsKindAlone() {
    rounds.add(() -> {
      throw new IllegalStateException("words of a person");
    });
    delayer.pass(Duration.ofHours(2));

    assertThat(done).isEqualTo(2);
    assertThat(told.list)
        .singleElement()
        .satisfies(line -> assertThat(line.getThrowableProxy()).isNull())
        .extracting(ILoggingEvent::getFormattedMessage)
        .asString()
        .contains("IllegalStateException")
        .doesNotContain("words");
  }
}
