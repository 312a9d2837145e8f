package org.tideover.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.tideover.domain.Event;
import org.tideover.domain.Incoming;
import org.tideover.outbox.DaemonDelayer;
import org.tideover.schedule.Appointments;
import org.tideover.store.Database;
import org.tideover.turn.InboxItem;

/**
 * The program's scheduler among a million sleepers, a thousand of whom wake each second: every
 * firing is stored on disk as the program stores it, and taken out again as its turn would. Runs in
 * a process of its own, with the launcher's options.
 */
public final class Firing {
  static final int SECONDS = 40;
  static final String MORE = "another thousand";

  private static final int A_SECOND = 1_000;
  private static final int ALL = SECONDS * A_SECOND;

  /** Fired by a Java that has compiled little yet. */
  private static final int COLD = 5 * A_SECOND;

  /** As many at a time as the program lets of those that an appointment began. */
  private static final int TURNS = 4;

  private static final Duration UNTIL_FIRST = Duration.ofSeconds(5);
  private static final int PATIENCE = 10 * SECONDS;

  private final Database database;
  private final Semaphore turns = new Semaphore(TURNS);
  private final AtomicInteger fired = new AtomicInteger();
  private final long[] begun = new long[ALL];
  private final long[] stored = new long[ALL];
  private final CountDownLatch left = new CountDownLatch(ALL);

  private Firing(Database database) {
    this.database = database;
  }

  /** Its argument is the data folder. */
  public static void main(String[] arguments) throws InterruptedException {
    try (Database database = Database.open(Path.of(arguments[0]), InstantSource.system());
        DaemonDelayer delayer = new DaemonDelayer()) {
      new Firing(database).run(delayer);
    }
  }

  private void run(DaemonDelayer delayer) throws InterruptedException {
    wake();
    try (Appointments appointments =
        new Appointments(
            database.joining(),
            Database::fault,
            "tideover",
            this::accept,
            InstantSource.system(),
            1,
            delayer)) {
      long processor = processor();
      long begin = System.nanoTime();
      appointments.start();
      if (!left.await(PATIENCE, TimeUnit.SECONDS)) {
        row("... not fired after " + PATIENCE + " s", String.valueOf(left.getCount()), "0");
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      lag("... 1,000 due each second: fired late by", begun, 0);
      lag("... until it was on disk", stored, 0);
      lag("... fired late by, but for the first 5 s after the start", begun, COLD);
      row("... fired a second, from the start", Math.round(fired.get() / seconds) + "", "");
      row(
          "... processor a firing, its turn's end included",
          (processor() - processor) / 1_000 / ALL + " µs",
          "");
    }
  }

  /** Moves the first of the sleepers, so that one comes due each millisecond. */
  private void wake() {
    Appointments book = Million.bookingOnly(database);
    Instant first = Instant.now().plus(UNTIL_FIRST);
    database
        .transactions()
        .inTransaction(() -> {
          IntStream.range(0, ALL)
              .forEach(i -> book.book(Million.appointment(i, first.plusMillis(i))));
          return ALL;
        });
  }

  private List<Incoming> accept(List<Incoming> events) {
    Incoming event = events.getFirst();
    // Modulo, because one may fire twice: at least once is what is promised.
    int number = fired.getAndIncrement() % ALL;
    begun[number] = late(event);
    List<InboxItem> items = database.inbox().store(events);
    items.forEach(item -> Thread.ofVirtual().start(() -> turn(item)));
    database.inbox().secure();
    stored[number] = late(event);
    left.countDown();
    if (number % A_SECOND == A_SECOND - 1) {
      System.out.println(MORE);
    }
    return events;
  }

  private void turn(InboxItem item) {
    turns.acquireUninterruptibly();
    try {
      database.inbox().done(item);
    } finally {
      turns.release();
    }
  }

  /** By how many microseconds an event is late now. */
  private static long late(Incoming event) {
    Event.Due due = (Event.Due) event.event();
    return Duration.between(due.appointment().at(), Instant.now()).toNanos() / 1_000;
  }

  private static long processor() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  private void lag(String figure, long[] micros, int skipped) {
    long[] sorted =
        Arrays.stream(micros).limit(Math.min(fired.get(), ALL)).skip(skipped).sorted().toArray();
    row(figure + ", p50 of " + sorted.length, Benchmark.millis(sorted, 50), "");
    row("... p99", Benchmark.millis(sorted, 99), "<= 2 s");
    row("... max", Benchmark.millis(sorted, 100), "");
  }

  private static void row(String figure, String measured, String bar) {
    System.out.println(String.join("\t", figure, measured, bar));
  }
}
