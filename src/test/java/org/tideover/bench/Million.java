package org.tideover.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.tideover.app.ProgressBar;
import org.tideover.bench.micro.Mind;
import org.tideover.conversation.state.PersonState;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.PersonId;
import org.tideover.schedule.Appointments;
import org.tideover.store.Database;

/**
 * A million people who sleep in one database file, each with one appointment: what a sleeper costs
 * in bytes, and in processor time while nothing is due; then how late {@link Firing} is.
 */
final class Million {
  static final int PEOPLE = 1_000_000;

  private static final int BATCH = 5_000;
  private static final long FIRST = 1_000_000;
  private static final long DAY = 86_400;
  private static final long MONTH = 30 * DAY;
  private static final long SETTLE = 20_000;
  private static final long IDLE = 60_000;

  private final Path data;
  private final Path empty;
  private final Broadcast.Table table;

  Million(Path folder, Broadcast.Table table) {
    this.data = folder.resolve("million");
    this.empty = folder.resolve("nobody");
    this.table = table;
  }

  static PersonId person(int number) {
    return new PersonId("telegram", String.valueOf(FIRST + number));
  }

  /** Of two kinds, so that what is due and what sleeps stand in each lane. */
  static Appointment appointment(int number, Instant at) {
    AppointmentKind kind =
        number % 2 == 0 ? AppointmentKind.CHECK_IN : AppointmentKind.URGE_FOLLOW_UP;
    return new Appointment(person(number), kind, at, "episode");
  }

  void run() throws IOException, InterruptedException {
    fill();
    idle();
    fire();
  }

  private void fill() throws IOException {
    PersonState somebody = new Mind().somebody();
    long nothing = size(database -> {});
    long people =
        size(database -> each(database, i -> database.people().save(like(somebody, person(i)))));
    Instant tomorrow = Instant.now().plusSeconds(DAY);
    long all =
        size(database -> {
          Appointments book = bookingOnly(database);
          each(database, i -> book.book(appointment(i, tomorrow.plusSeconds(i * 7_919L % MONTH))));
        });
    table.row("a million sleep: bytes of a person's state", each(people - nothing), "");
    table.row("... bytes of an appointment, with its indexes", each(all - people), "");
  }

  /** Books without looking: the million wakes nobody here. */
  static Appointments bookingOnly(Database database) {
    return new Appointments(
        database.joining(),
        Database::fault,
        "tideover",
        events -> events,
        InstantSource.system(),
        1,
        (delay, look) -> {});
  }

  private static void each(Database database, IntConsumer work) {
    ProgressBar bar = new ProgressBar(PEOPLE / BATCH);
    for (int from = 0; from < PEOPLE; from += BATCH) {
      int first = from;
      database
          .transactions()
          .inTransaction(() -> {
            IntStream.range(first, first + BATCH).forEach(work);
            return first;
          });
      bar.step();
    }
  }

  /** The size of the database file after some work on it. */
  private long size(Work work) throws IOException {
    long begin = System.nanoTime();
    try (Database database = Database.open(data, InstantSource.system())) {
      work.on(database);
    }
    long bytes = Files.size(data.resolve("tideover.db"));
    Benchmark.progress(
        "million: %d MB in the file after %d s",
        bytes / 1_000_000, (System.nanoTime() - begin) / 1_000_000_000);
    return bytes;
  }

  private static PersonState like(PersonState state, PersonId person) {
    return new PersonState(
        person,
        state.profile(),
        state.conversation(),
        state.episode(),
        state.body(),
        state.memory(),
        state.metAt(),
        state.preferences(),
        state.rhythm(),
        state.screening());
  }

  private static String each(long bytes) {
    return String.format(Locale.ROOT, "%.0f", (double) bytes / PEOPLE);
  }

  private void idle() throws IOException, InterruptedException {
    double without = processorWhileIdle(empty);
    double with = processorWhileIdle(data);
    table.row(
        "... processor while nothing is due",
        String.format(Locale.ROOT, "%.1f ms a second (with nobody: %.1f)", with, without),
        "");
  }

  /** Milliseconds of processor a second, after practice is over. */
  private static double processorWhileIdle(Path folder) throws IOException, InterruptedException {
    try (FakeServer telegram = FakeServer.start();
        Bot bot = Bot.serve(telegram, folder)) {
      telegram.say(1, "hello");
      Benchmark.awaitSent(telegram, 1);
      Thread.sleep(SETTLE);
      long before = bot.processorMillis();
      Thread.sleep(IDLE);
      return (bot.processorMillis() - before) * 1000.0 / IDLE;
    }
  }

  private void fire() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Bot.javaOptions());
    command.addAll(
        List.of(
            "-cp", System.getProperty("java.class.path"), Firing.class.getName(), data.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader lines = process.inputReader()) {
      ProgressBar bar = new ProgressBar(Firing.SECONDS);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(Firing.MORE)) {
          bar.step();
        } else {
          String[] row = line.split("\t", -1);
          table.row(row[0], row[1], row[2]);
        }
      }
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  @FunctionalInterface
  private interface Work {
    void on(Database database);
  }
}
