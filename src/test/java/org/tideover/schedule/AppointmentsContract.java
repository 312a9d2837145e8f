package org.tideover.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.domain.AppointmentKind.CRISIS_CHECK_IN;
import static org.tideover.domain.AppointmentKind.SESSION_TICK;
import static org.tideover.domain.AppointmentKind.URGE_FOLLOW_UP;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.BEN;
import static org.tideover.store.Samples.NOON;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tideover.domain.Appointment;
import org.tideover.domain.Event;
import org.tideover.domain.Incoming;
import org.tideover.domain.PersonId;
import org.tideover.store.Database;
import org.tideover.store.Sql;
import org.tideover.store.Storage;
import org.tideover.tester.Patience;
import org.tideover.turn.AppointmentBook;
import org.tideover.turn.Mailbox;
import org.tideover.turn.Transactions;

/** How appointments come due, whatever database keeps them. */
abstract class AppointmentsContract extends AppointmentBookContract {
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final BlockingQueue<Incoming> fired = new LinkedBlockingQueue<>();
  private final List<Duration> looksPlanned = new ArrayList<>();
  private volatile Runnable looks = () -> {};
  private Storage storage = new Storage.Folder(Path.of("."));
  private Database database;
  private Appointments appointments;

  /** A place for a test's own database. */
  abstract Storage fresh();

  @BeforeEach
  void open() {
    storage = fresh();
    database = Database.open(storage, now::get);
    appointments = appointments(this::store, 1);
  }

  @AfterEach
  void close() {
    appointments.close();
    database.close();
  }

  Database database() {
    return database;
  }

  @Override
  AppointmentBook book() {
    return appointments;
  }

  @Override
  Transactions transactions() {
    return database.transactions();
  }

  @Override
  List<Appointment> booked() {
    List<Appointment> booked = new ArrayList<>();
    try (Connection connection = database.joining().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select * from appointment order by execution_time")) {
      while (rows.next()) {
        booked.add(
            AppointmentTable.appointment(
                rows.getString("task_instance"),
                rows.getTimestamp("execution_time").toInstant(),
                new String(rows.getBytes("task_data"), StandardCharsets.UTF_8)));
      }
    } catch (SQLException fault) {
      throw new AssertionError(fault);
    }
    return booked;
  }

  @Test
  void whatIsDueGoesThroughTheDoorAndIsRemoved() throws InterruptedException {
    Appointment tick = at(5, ANNA, SESSION_TICK, "s1");
    book().book(tick);
    appointments.start();
    timePasses(5);

    Incoming incoming = nextFired();
    assertThat(incoming.event()).isEqualTo(new Event.Due(tick));
    assertThat(incoming.person()).isEqualTo(ANNA);
    assertThat(incoming.at()).isEqualTo(now.get());
    assertThat(incoming.externalId()).contains("session-tick");
    waitUntilNothingIsBooked();
  }

  @Test
  void whatIsNotDueStays() throws InterruptedException {
    book().book(at(5, ANNA, SESSION_TICK, "s1"));
    book().book(at(6, BEN, SESSION_TICK, "s2"));
    appointments.start();
    timePasses(5);

    assertThat(nextFired().person()).isEqualTo(ANNA);
    assertThat(booked()).contains(at(6, BEN, SESSION_TICK, "s2"));
  }

  @Test
  void theNextTickBookedWhileTheLastOneFiresIsKept() throws InterruptedException {
    Mailbox quickTurn =
        events -> {
          if (events.getFirst().event().equals(new Event.Due(at(5, ANNA, SESSION_TICK, "s1")))) {
            book().book(at(10, ANNA, SESSION_TICK, "s1"));
          }
          return store(events);
        };
    close();
    database = Database.open(storage, now::get);
    appointments = appointments(quickTurn, 1);
    book().book(at(5, ANNA, SESSION_TICK, "s1"));
    appointments.start();
    timePasses(5);

    assertThat(nextFired().event()).isEqualTo(new Event.Due(at(5, ANNA, SESSION_TICK, "s1")));
    timePasses(5);
    assertThat(nextFired().event()).isEqualTo(new Event.Due(at(10, ANNA, SESSION_TICK, "s1")));
  }

  @Test
  void whatWasFiringWhenTheProcessEndedFiresAgainUnderTheSameId() throws InterruptedException {
    book().book(at(5, ANNA, SESSION_TICK, "s1"));
    Sql.run(database, "create table unfinished as select * from appointment");
    Sql.run(database, "update appointment set picked = true, picked_by = 'tideover'");
    appointments.start();
    timePasses(5);

    Incoming first = nextFired();
    waitUntilNothingIsBooked();
    Sql.run(database, "insert into appointment select * from unfinished");
    timePasses(0);
    assertThat(nextFired()).isEqualTo(first);
  }

  /** As after a conversation that came before it: it was put off, and is to come all the same. */
  @Test
  void theSameMomentBookedAnewIsAnotherOne() throws InterruptedException {
    book().book(at(-1, ANNA, SESSION_TICK, "s1"));
    appointments.start();
    Incoming first = nextFired();
    waitUntilNothingIsBooked();
    book().book(at(-1, ANNA, SESSION_TICK, "s1"));

    Incoming second = nextFired();
    assertThat(second.event()).isEqualTo(first.event());
    assertThat(second.externalId()).isNotEqualTo(first.externalId());
  }

  @Test
  void whatAnEarlierVersionBookedFiresToo() throws InterruptedException {
    book().book(at(5, ANNA, SESSION_TICK, "s1"));
    Sql.run(database, "update appointment set task_data = " + plain("s1"));
    appointments.start();
    timePasses(5);

    Incoming incoming = nextFired();
    assertThat(incoming.event()).isEqualTo(new Event.Due(at(5, ANNA, SESSION_TICK, "s1")));
    assertThat(incoming.externalId()).endsWith("/" + NOON.plusSeconds(5).toEpochMilli());
  }

  /** Text as the database keeps bytes. */
  private String plain(String token) {
    return storage instanceof Storage.Folder
        ? "cast('" + token + "' as blob)"
        : "cast('" + token + "' as bytea)";
  }

  @Test
  void firingsOfDifferentTimesHaveDifferentIds() throws InterruptedException {
    book().book(at(0, ANNA, SESSION_TICK, "s1"));
    appointments.start();
    String first = nextFired().externalId();
    book().book(at(-1, ANNA, SESSION_TICK, "s1"));

    assertThat(nextFired().externalId()).isNotEqualTo(first);
  }

  @Test
  void crisisComesBeforeSessionsAndSessionsBeforeFollowUps() {
    book().book(at(1, ANNA, URGE_FOLLOW_UP, "e"));
    book().book(at(2, ANNA, SESSION_TICK, "s"));
    book().book(at(3, ANNA, CRISIS_CHECK_IN, "c"));

    assertThat(Sql.texts(database, "select task_instance from appointment order by priority desc"))
        .containsExactly(
            ANNA + "/crisis-check-in", ANNA + "/session-tick", ANNA + "/urge-follow-up");
  }

  @Test
  void aBacklogFiresWhole() throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      book().book(at(i % 7, new PersonId("telegram", "" + i), SESSION_TICK, "s" + i));
    }
    now.set(NOON.plusSeconds(60));
    appointments.start();

    for (int i = 0; i < 200; i++) {
      nextFired();
    }
    waitUntilNothingIsBooked();
    assertThat(fired).isEmpty();
  }

  @Test
  void aClockThatJumpsForwardFiresAtOnceAndOneThatJumpsBackLetsItWaitAgain()
      throws InterruptedException {
    book().book(at(3_600, ANNA, URGE_FOLLOW_UP, "e1"));
    book().book(at(7_200, BEN, URGE_FOLLOW_UP, "e2"));
    appointments.start();
    timePasses(3_700);
    assertThat(nextFired().person()).isEqualTo(ANNA);

    now.set(NOON.minusSeconds(86_400));
    book().book(at(-86_500, new PersonId("telegram", "9"), SESSION_TICK, "s"));
    assertThat(nextFired().person()).isEqualTo(new PersonId("telegram", "9"));
    assertThat(booked()).contains(at(7_200, BEN, URGE_FOLLOW_UP, "e2"));

    now.set(NOON);
    timePasses(7_200);
    assertThat(nextFired().person()).isEqualTo(BEN);
    waitUntilNothingIsBooked();
    assertThat(fired).noneMatch(again -> again.person().channel().equals("telegram"));
  }

  @Test
  void somethingSoonIsLookedForAtItsVeryMoment() {
    book().book(at(2, ANNA, SESSION_TICK, "s"));
    book().book(at(1800, ANNA, URGE_FOLLOW_UP, "e"));
    book().book(at(-3, ANNA, CRISIS_CHECK_IN, "c"));

    assertThat(looksPlanned).containsExactly(Duration.ofMillis(2001), Duration.ZERO);
  }

  @Test
  void fasterTimeIsLookedAtSooner() {
    Appointments faster = appointments(this::store, 60);
    faster.book(at(120, ANNA, SESSION_TICK, "s"));
    faster.close();

    assertThat(looksPlanned).containsExactly(Duration.ofMillis(2001));
  }

  private Appointments appointments(Mailbox mailbox, int scale) {
    InstantSource clock = now::get;
    return new Appointments(
        database.joining(),
        Database::fault,
        "tideover",
        mailbox,
        clock,
        scale,
        (delay, look) -> planned(delay, look));
  }

  private void planned(Duration delay, Runnable look) {
    looksPlanned.add(delay);
    looks = look;
    if (delay.isZero()) {
      look.run();
    }
  }

  private List<Incoming> store(List<Incoming> events) {
    database.inbox().store(events);
    fired.addAll(events);
    return events;
  }

  private void timePasses(int seconds) {
    now.updateAndGet(before -> before.plusSeconds(seconds));
    // Looks at once, as the delayer does when something comes due.
    book().book(at(-100, new PersonId("console", "nudge"), URGE_FOLLOW_UP, ""));
  }

  /**
   * Looks again where nothing comes, as time that passes would: what is booked anew before its last
   * firing is written down is found by no look until then.
   */
  private Incoming nextFired() throws InterruptedException {
    for (int looked = 0; looked < 600; looked++) {
      Optional<Incoming> next = Optional.ofNullable(fired.poll(100, TimeUnit.MILLISECONDS));
      if (next.isEmpty()) {
        looks.run();
      } else if (!next.get().person().channel().equals("console")) {
        return next.get();
      }
    }
    throw new AssertionError("Nothing fires");
  }

  private void waitUntilNothingIsBooked() {
    Patience.untilAsserted(() -> {
      looks.run();
      assertThat(booked()).isEmpty();
    });
  }
}
