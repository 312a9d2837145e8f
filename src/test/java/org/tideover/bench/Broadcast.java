package org.tideover.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.outbox.DaemonDelayer;
import org.tideover.outbox.Limits;
import org.tideover.schedule.Appointments;
import org.tideover.store.Database;

/**
 * A hundred thousand messages that nobody asked for, waiting in a real database, while people write
 * to the program: how long those wait, and how fast the others leave.
 */
final class Broadcast {
  private static final int NUDGES = 100_000;
  private static final int BATCH = 5_000;
  private static final int SECONDS = 60;
  private static final int A_SECOND = 4;
  private static final long FIRST_NUDGED = 1_000_000;
  private static final long IN_CRISIS = 100;
  private static final long OTHERS = 10_000;

  private final Path folder;

  Broadcast(Path folder) {
    this.folder = folder;
  }

  /** Where the figures go: what was measured, how much it was, and how much it should be. */
  @FunctionalInterface
  interface Table {
    void row(String figure, String measured, String bar);
  }

  /** They wait in the outbox. */
  void ofNudges(Table table) throws IOException, InterruptedException {
    Path data = folder.resolve("broadcast");
    try (Database database = Database.open(data, InstantSource.system())) {
      for (int from = 0; from < NUDGES; from += BATCH) {
        database
            .outboxStore()
            .add(IntStream.range(from, from + BATCH).mapToObj(Broadcast::nudge).toList());
      }
    }
    try (FakeServer telegram = knowing();
        Bot bot = Bot.serve(telegram, data)) {
      Benchmark.awaitSent(telegram, Limits.USUAL * 10);
      double rate = speak(telegram);
      double share = 100 * rate / Limits.USUAL;
      table.row(
          "100,000 nudges wait in the outbox: all messages a second",
          String.format(Locale.ROOT, "%.1f (%.0f %% of what is allowed)", rate, share),
          ">= 95 %");
      report(table, telegram);
      table.row("... resident memory", bot.residentMegabytes() + " MB", "");
    }
  }

  /** They are appointments that came due while the program was away; each is a turn first. */
  void ofAppointments(Table table) throws IOException, InterruptedException {
    Path data = folder.resolve("due");
    try (DaemonDelayer delayer = new DaemonDelayer();
        Database database = Database.open(data, InstantSource.system())) {
      Appointments appointments =
          new Appointments(
              database.joining(),
              Database::fault,
              "tideover",
              events -> events,
              InstantSource.system(),
              1,
              delayer);
      Instant due = Instant.now().minusSeconds(60);
      for (int from = 0; from < NUDGES; from += BATCH) {
        int first = from;
        database
            .transactions()
            .inTransaction(() -> {
              IntStream.range(first, first + BATCH).forEach(i -> book(appointments, i, due));
              return first;
            });
      }
    }
    try (FakeServer telegram = FakeServer.start();
        Bot bot = Bot.serve(telegram, data)) {
      telegram.say(1, "hello");
      Benchmark.awaitSent(telegram, 1);
      speak(telegram);
      table.row("100,000 appointments due at once", "", "");
      report(table, telegram);
      table.row("... resident memory", bot.residentMegabytes() + " MB", "");
    }
  }

  private static FakeServer knowing() throws IOException {
    FakeServer telegram = FakeServer.start();
    telegram.know(FIRST_NUDGED, FIRST_NUDGED + NUDGES);
    return telegram;
  }

  private static void book(Appointments appointments, int number, Instant due) {
    appointments.book(
        new Appointment(person(number), AppointmentKind.URGE_FOLLOW_UP, due, "episode"));
  }

  /**
   * People write, one in {@link #A_SECOND} in a crisis; returns how many messages left a second.
   */
  private static double speak(FakeServer telegram) throws InterruptedException {
    List<String> lines = Lines.distinct(SECONDS * A_SECOND);
    int before = telegram.status().path("sent").asInt();
    long begin = System.nanoTime();
    for (int i = 0; i < SECONDS * A_SECOND; i++) {
      Benchmark.sleepUntil(begin + i * (1_000_000_000L / A_SECOND));
      boolean crisis = i % A_SECOND == 0;
      telegram.say(
          (crisis ? IN_CRISIS : OTHERS) + i, crisis ? "i want to kill myself" : lines.get(i));
      if (i % (10 * A_SECOND) == 0) {
        Benchmark.progress("broadcast: %d of %d seconds", i / A_SECOND, SECONDS);
      }
    }
    Benchmark.sleepUntil(begin + SECONDS * 1_000_000_000L);
    int sent = telegram.status().path("sent").asInt() - before;
    double seconds = (System.nanoTime() - begin) / 1e9;
    Thread.sleep(2_000);
    return sent / seconds;
  }

  private static void report(Table table, FakeServer telegram) {
    lane(table, telegram, "a crisis reply", IN_CRISIS, "<= 100 ms");
    lane(table, telegram, "an ordinary reply", OTHERS, "<= 300 ms");
    JsonNode broken = telegram.status().path("violations");
    table.row("... broken rules of Telegram", broken.size() + "", "0");
  }

  private static void lane(Table table, FakeServer telegram, String what, long first, String bar) {
    long[] micros = Benchmark.delays(telegram, LongStream.range(first, first + SECONDS * A_SECOND));
    table.row("... " + what + ", p50", Benchmark.millis(micros, 50), "");
    table.row("... " + what + ", p99 of " + micros.length, Benchmark.millis(micros, 99), bar);
  }

  private static OutgoingMessage nudge(int number) {
    return new OutgoingMessage(
        person(number),
        Priority.NUDGE,
        "urge.follow-up",
        "It has been a while. How strong is the urge now? "
            + "0 is none, 10 is the worst. ".repeat(4),
        List.of(),
        List.of(),
        "",
        false,
        Optional.empty());
  }

  private static PersonId person(int number) {
    return new PersonId("telegram", String.valueOf(FIRST_NUDGED + number));
  }
}
