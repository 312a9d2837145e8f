package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.BEN;
import static org.tideover.store.Samples.NOON;
import static org.tideover.store.Samples.state;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.tideover.tester.SettableClock;

/** What is old is erased, and a clock that is years ahead erases nothing. */
class OldAgeTest {
  private static final Duration YEAR = Duration.ofDays(365);
  private static final Logger LOG = (Logger) LoggerFactory.getLogger(OldAge.class);

  private final SettableClock clock = new SettableClock(NOON);
  private final ListAppender<ILoggingEvent> told = new ListAppender<>();
  private @TempDir Path folder;
  private Database database;

  @BeforeEach
  void annaIsThere() {
    told.start();
    LOG.addAppender(told);
    database = Database.open(folder, clock);
    database.people().save(state(ANNA, "en"));
    Sql.run(
        database,
        "insert into urge_reading (person_id, episode, at, phase, intensity) values ('%s', 'e', %d,"
                .formatted(ANNA, NOON.toEpochMilli())
            + " 'before', 8)");
    Sql.run(
        database,
        "insert into inbox_parked (person_id, event, reason, attempts, parked_at)"
            + " values ('%s', 'said', 'a fault', 5, %d)".formatted(ANNA, NOON.toEpochMilli()));
  }

  @AfterEach
  void close() {
    database.close();
    LOG.detachAppender(told);
  }

  @Test
  void aClockThatIsYearsAheadLetsNobodyGoAndTheOperatorIsToldOnce() {
    clock.moves(Duration.ofDays(4 * 365));

    assertThat(tidy()).isZero();
    assertThat(tidy()).isZero();

    assertThat(database.people().find(ANNA)).isPresent();
    assertThat(Sql.numbers(database, "select intensity from urge_reading")).containsExactly(8L);
    assertThat(told.list)
        .singleElement()
        .extracting(ILoggingEvent::getFormattedMessage)
        .asString()
        .contains("60 days", "Check the date");
  }

  @Test
  void onceSomebodyIsHeardItGoesOn() {
    clock.moves(Duration.ofDays(4 * 365));
    tidy();
    database.people().save(state(BEN, "en"));
    database.people().heard(BEN);

    assertThat(tidy()).isEqualTo(1);

    assertThat(database.people().find(ANNA)).isEmpty();
    assertThat(database.people().find(BEN)).isPresent();
  }

  @Test
  void whatHappenedLongAgoGoesOfWhomWeHear() {
    clock.moves(YEAR.plusDays(1));
    database.people().heard(ANNA);

    assertThat(tidy()).isZero();

    assertThat(database.people().find(ANNA)).isPresent();
    assertThat(Sql.numbers(database, "select count(*) from urge_reading")).containsExactly(0L);
    assertThat(Sql.numbers(database, "select count(*) from inbox_parked")).containsExactly(0L);
  }

  @Test
  void whereEverythingIsKeptNobodyIsTold() {
    clock.moves(Duration.ofDays(4 * 365));

    assertThat(database.tidy(new Retention(NOON, Optional.empty(), Optional.empty()))).isZero();

    assertThat(told.list).isEmpty();
  }

  private int tidy() {
    return database.tidy(
        new Retention(
            clock.instant(),
            Optional.of(clock.instant().minus(YEAR)),
            Optional.of(clock.instant().minus(YEAR))));
  }
}
