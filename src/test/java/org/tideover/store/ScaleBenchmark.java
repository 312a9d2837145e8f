package org.tideover.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tideover.conversation.state.PersonState;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.JournalEntry.Phase;
import org.tideover.domain.PersonId;
import org.tideover.domain.UrgeIntensity;
import org.tideover.outbox.DaemonDelayer;
import org.tideover.outbox.QueuedMessage;
import org.tideover.schedule.Appointments;
import org.tideover.tester.BotTester;
import org.tideover.tester.TestHearing;
import org.tideover.turn.InboxItem;

/**
 * A measurement, not a test: what PostgreSQL costs with many people. One person lives through a
 * first day; then their rows are there many times, and messages come from people drawn by chance.
 * The server is that of {@code TEST_DATABASE_URL}; docs/scale.md says how it was run.
 */
final class ScaleBenchmark {
  private static final int SIDE_BY_SIDE = 8;
  private static final InstantSource CLOCK = InstantSource.system();

  private final Database database;
  private final Appointments appointments;
  private final ServerCosts costs;
  private final int people;
  private final AtomicInteger numbers = new AtomicInteger();

  private ScaleBenchmark(Database database, DaemonDelayer delayer, int people) {
    this.database = database;
    this.people = people;
    this.costs = new ServerCosts(database);
    this.appointments =
        new Appointments(
            database.joining(), Database::fault, "bench", events -> events, CLOCK, 1, delayer);
  }

  /** Prints the tables' sizes, what a message costs, and how the questions are answered. */
  public static void main(String[] arguments) throws Exception {
    int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    System.setProperty("tideover.test.store", "postgresql");
    Path folder = Files.createTempDirectory("tideover-scale");
    live(folder);
    Storage.Server storage = (Storage.Server) TestStorage.at(folder);
    ManyPeople.make(storage, people);
    try (DaemonDelayer delayer = new DaemonDelayer();
        Database database = Database.openToServe(storage, CLOCK, System::nanoTime, () -> {})) {
      database.membership().begin(new NoDuty());
      ScaleBenchmark benchmark = new ScaleBenchmark(database, delayer, people);
      benchmark.costs.printSizes();
      benchmark.printPlans();
      benchmark.messages(5_000, 1);
      benchmark.messages(20_000, SIDE_BY_SIDE);
      benchmark.messages(20_000, SIDE_BY_SIDE);
      benchmark.firings(20_000);
    }
  }

  /** A first day: set up, an urge, a movement to its end, a skill, a check-in. */
  private static void live(Path folder) throws IOException {
    try (BotTester bot = new BotTester(folder, TestHearing.shared())) {
      bot.says("/start").says("im craving").taps("rate:7").taps("place:home").taps("body:okay");
      bot.taps("offer:start").passesUntilTheSessionEnds().taps("rate:4").taps("next:done");
      bot.passes(Duration.ofHours(1)).says("/checkin").taps("rate:3").says("thank you");
      bot.passes(Duration.ofHours(3)).says("im craving").taps("rate:5").says("hello");
    }
  }

  private void messages(int many, int sideBySide) throws Exception {
    Random random = new Random(1);
    List<PersonId> whose =
        IntStream.range(0, many)
            .mapToObj(i -> ManyPeople.person(1 + random.nextInt(people)))
            .toList();
    ServerCosts.Reading before = costs.read();
    long[] took = sideBySide(many, sideBySide, i -> message(whose.get(i)));
    costs.print("%d messages, %d at once".formatted(many, sideBySide), before, many, took);
  }

  private interface Work {
    void run(int number);
  }

  private static long[] sideBySide(int many, int threads, Work work) throws Exception {
    long[] took = new long[many];
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService all = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> running =
          Stream.<Future<?>>generate(() ->
                  all.submit(() -> {
                    for (int i = next.getAndIncrement(); i < many; i = next.getAndIncrement()) {
                      long begin = System.nanoTime();
                      work.run(i);
                      took[i] = System.nanoTime() - begin;
                    }
                  }))
              .limit(threads)
              .toList();
      for (Future<?> one : running) {
        one.get();
      }
    }
    return took;
  }

  /** All that the database does for a message with two replies. */
  private void message(PersonId person) {
    String id = "bench-" + numbers.incrementAndGet();
    InboxItem item = database.inbox().store(List.of(Samples.said(person, id, "words"))).getFirst();
    List<QueuedMessage> queued = database.transactions().inTransaction(() -> turn(item));
    queued.forEach(message -> database.outboxStore().delivered(message, Optional.of(id)));
  }

  private List<QueuedMessage> turn(InboxItem item) {
    if (!database.inbox().claim(item)) {
      throw new AssertionError("Somebody else took it");
    }
    PersonId person = item.incoming().person();
    PersonState state = database.people().find(person).orElseThrow();
    Instant now = Instant.now();
    database.journal().history(person, now);
    Instant later = now.plus(Duration.ofHours(30));
    appointments.book(new Appointment(person, AppointmentKind.URGE_FOLLOW_UP, later, "e"));
    database
        .journal()
        .write(
            person,
            now,
            List.of(
                new JournalEntry.UrgeRated("e", now, Phase.BEFORE, new UrgeIntensity(6)),
                new JournalEntry.OfferAnswered("e", now, "walk", "start")));
    database.people().save(state);
    database.people().heard(person);
    List<QueuedMessage> queued =
        database
            .outboxStore()
            .add(List.of(Samples.reply(person, "one"), Samples.reply(person, "two")));
    database.inbox().done(item);
    return queued;
  }

  /**
   * What comes due without a word to anybody: picked, stored as an event, its turn, booked anew.
   */
  private void firings(int many) throws Exception {
    ServerCosts.Reading before = costs.read();
    long[] took =
        sideBySide(
            many,
            SIDE_BY_SIDE,
            i -> {
              PersonId person = ManyPeople.person(1 + i % people);
              String id = "due-" + numbers.incrementAndGet();
              InboxItem item =
                  database.inbox().store(List.of(Samples.said(person, id, "due"))).getFirst();
              database.transactions().inTransaction(() -> quietTurn(item));
            });
    costs.print("%d firings without a message".formatted(many), before, many, took);
  }

  private PersonId quietTurn(InboxItem item) {
    PersonId person = item.incoming().person();
    database.inbox().claim(item);
    PersonState state = database.people().find(person).orElseThrow();
    Instant later = Instant.now().plus(Duration.ofHours(30));
    appointments.book(new Appointment(person, AppointmentKind.NUDGE, later, "n"));
    database.people().save(state);
    database.inbox().done(item);
    return person;
  }

  private void printPlans() {
    String one = "'" + ManyPeople.person(people / 2) + "'";
    costs.explain("a person's state", "select state, met_at from person where person_id = " + one);
    costs.explain("what a person did before", historyOf(one));
    costs.explain("what is due, nothing being due", due("now() - interval '1 year'"));
    costs.explain("what is due, an hour late", due("now() + interval '1 hour'"));
    costs.explain(
        "a person's appointments",
        "delete from appointment where task_name = 'appointment' and task_instance > "
            + one.replace("'", "'").replaceAll("'$", "/'")
            + " and task_instance < "
            + one.replaceAll("'$", "0'"));
    costs.explain("who was silent for a year", "select person_id from person where heard_at < 1");
    costs.explain("deliveries to forget", "delete from inbox_seen where seen_at < 1");
    costs.explain("messages of a chat to forget", "delete from chat_message where shown_at < 1");
    costs.explain("what waits", "select * from inbox order by id");
  }

  private static String historyOf(String one) {
    return "select movement, urge, urge_after, answer, outcome from movement_trial where person_id = "
        + one
        + " and (outcome in ('finished', 'stopped', 'hurt') or answer = 'another')"
        + " order by at desc, id desc limit 20";
  }

  /** As db-scheduler asks it. */
  private static String due(String when) {
    return "update appointment a set picked = true, picked_by = 'x', last_heartbeat = now(),"
        + " version = version + 1 from (select task_name, task_instance from appointment"
        + " where picked = false and execution_time <= "
        + when
        + " and task_name in ('appointment') order by priority desc, execution_time asc"
        + " for update skip locked limit 16) as d"
        + " where d.task_name = a.task_name and d.task_instance = a.task_instance returning a.*";
  }
}
