package org.tideover.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.JournalEntry.Phase;
import org.tideover.domain.PersonId;
import org.tideover.domain.UrgeIntensity;
import org.tideover.outbox.DaemonDelayer;
import org.tideover.outbox.QueuedMessage;
import org.tideover.schedule.Appointments;
import org.tideover.turn.InboxItem;

/** A measurement, not a test: how long the database's part of a turn takes. Run its main method. */
final class StoreBenchmark {
  private static final int PEOPLE = 50;
  private final Database database;
  private final Appointments appointments;

  private StoreBenchmark(Database database, DaemonDelayer delayer) {
    this.database = database;
    this.appointments =
        new Appointments(
            database.joining(),
            Database::fault,
            "tideover",
            events -> events,
            InstantSource.system(),
            1,
            delayer);
  }

  /** Prints the median and 99th percentile of each part, in microseconds. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("tideover-benchmark");
    long start = System.nanoTime();
    try (DaemonDelayer delayer = new DaemonDelayer();
        Database database = Database.open(folder, InstantSource.system())) {
      System.out.printf("opened in %d ms%n", (System.nanoTime() - start) / 1_000_000);
      StoreBenchmark benchmark = new StoreBenchmark(database, delayer);
      benchmark.run(2_000);
      benchmark.run(5_000);
    }
  }

  private void run(int turns) {
    long[] ingest = new long[turns];
    long[] turn = new long[turns];
    long[] delivered = new long[turns];
    long begin = System.nanoTime();
    for (int i = 0; i < turns; i++) {
      PersonId person = new PersonId("telegram", "" + i % PEOPLE);
      String externalId = begin + "/" + i;
      long first = System.nanoTime();
      InboxItem item =
          database.inbox().store(List.of(Samples.said(person, externalId, "x"))).getFirst();
      long second = System.nanoTime();
      List<QueuedMessage> queued = database.transactions().inTransaction(() -> turn(item));
      long third = System.nanoTime();
      queued.forEach(message -> database.outboxStore().delivered(message, Optional.of("17")));
      ingest[i] = second - first;
      turn[i] = third - second;
      delivered[i] = System.nanoTime() - third;
    }
    System.out.printf(
        "%d turns, %.0f a second%n", turns, turns * 1e9 / (System.nanoTime() - begin));
    print("ingest of one, durable", ingest);
    print("turn's transaction", turn);
    print("two delivered", delivered);
  }

  private List<QueuedMessage> turn(InboxItem item) {
    PersonId person = item.incoming().person();
    database.people().find(person);
    database.people().save(Samples.state(person, "en"));
    Instant at = Instant.now().plusSeconds(1800);
    appointments.book(new Appointment(person, AppointmentKind.URGE_FOLLOW_UP, at, "e"));
    database
        .journal()
        .write(
            person,
            at,
            List.of(new JournalEntry.UrgeRated("e", at, Phase.BEFORE, new UrgeIntensity(7))));
    List<QueuedMessage> queued =
        database
            .outboxStore()
            .add(List.of(Samples.reply(person, "How strong?"), Samples.reply(person, "Tap")));
    database.inbox().done(item);
    return queued;
  }

  private static void print(String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        "  %-24s p50 %5d us   p99 %6d us%n",
        what, nanos[nanos.length / 2] / 1000, nanos[nanos.length * 99 / 100] / 1000);
  }
}
