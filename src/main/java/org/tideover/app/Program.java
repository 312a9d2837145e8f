package org.tideover.app;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.app.export.ExportFiles;
import org.tideover.content.Content;
import org.tideover.domain.Event;
import org.tideover.domain.Incoming;
import org.tideover.domain.PersonId;
import org.tideover.outbox.DaemonDelayer;
import org.tideover.outbox.Outbox;
import org.tideover.outbox.Sender;
import org.tideover.recommend.Recommender;
import org.tideover.reply.Labels;
import org.tideover.reply.Renderer;
import org.tideover.schedule.Appointments;
import org.tideover.store.Database;
import org.tideover.store.KeySource;
import org.tideover.store.StoreException;
import org.tideover.store.Unlocked;
import org.tideover.turn.FrontDoor;
import org.tideover.turn.HeadStart;
import org.tideover.turn.Hearing;
import org.tideover.turn.LanguageModel;
import org.tideover.turn.Lifeline;
import org.tideover.turn.Mailbox;
import org.tideover.turn.Stores;
import org.tideover.turn.TurnHandler;
import org.tideover.turn.Voice;
import org.tideover.turn.Workers;

/** The whole program but its channels: what comes in at the door goes out through the senders. */
final class Program implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Program.class);
  private static final Duration LAST_TURNS = Duration.ofSeconds(2);

  private static final Duration EVERY = Duration.ofHours(1);

  /** How long a repeated delivery is recognised; Telegram keeps updates for a day. */
  private static final Duration REPEATS = Duration.ofDays(3);

  /** Turns at the same time: enough to hide waiting, few enough to keep memory small. */
  private static final int AT_ONCE = 16;

  private final Settings settings;
  private final InstantSource clock;
  private final Database database;
  private final DaemonDelayer delayer = new DaemonDelayer();
  private final Unlocked words;
  private final Outbox outbox;
  private final Appointments appointments;
  private final Workers workers;
  private final CompletableFuture<Mailbox> door = new CompletableFuture<>();

  /**
   * Joins the parts; nothing runs before {@link #start()}.
   *
   * @param senders the ways out, by channel
   * @param model the language model that the operator connected, if there is one
   */
  Program(
      Settings settings,
      Content content,
      Hearing ears,
      Map<String, Sender> senders,
      Optional<LanguageModel> model) {
    this.settings = settings;
    HeadStart hearing = new HeadStart(ears);
    clock = ProgramClock.open(settings.data(), settings.timeScale(), InstantSource.system());
    database = Database.open(settings.data(), clock);
    words = opened(settings.key());
    RandomGenerator random = new SecureRandom();
    Voice voice = new Voice(new Renderer(content, random), new Labels(content));
    Lifeline lifeline = new Lifeline(hearing, voice, senders);
    outbox =
        new Outbox(
            database.outboxStore(),
            senders,
            Outbox.Limits.telegram(),
            delayer,
            this::unreachable,
            new MediaWiring(new ExportFiles(words.records(), content, clock)));
    appointments =
        new Appointments(database.joining(), this::late, clock, settings.timeScale(), delayer);
    TurnHandler turns =
        new TurnHandler(
            hearing,
            stores(),
            voice,
            outbox,
            new ContentAdvisor(
                content,
                new Recommender(content.movements(), content.skills(), random),
                model.map(LanguageModel::connected)),
            new TurnHandler.Circumstances(clock, () -> UUID.randomUUID().toString()),
            model.map(
                connected -> ModelWiring.counsel(connected, content, ears, this::late, clock)));
    workers = new Workers(turns, database.inbox(), lifeline, Thread::sleep, AT_ONCE);
    door.complete(
        hearing.before(new FrontDoor(database.inbox(), workers::submit, lifeline, Thread::sleep)));
  }

  /** Without the key nothing starts: whoever runs it would learn of that only from people. */
  private Unlocked opened(KeySource key) {
    try {
      return database.unlock(key);
    } catch (StoreException fault) {
      database.close();
      throw fault;
    }
  }

  private Stores stores() {
    return new Stores(
        database.transactions(),
        database.inbox(),
        database.people(),
        database.journal(),
        appointments,
        words.plans(),
        words.planBooks());
  }

  /** Program time. */
  InstantSource clock() {
    return clock;
  }

  /** Where events go in. */
  Mailbox door() {
    return door.join();
  }

  /** Takes up what an earlier run left; only then may a channel open. */
  void start() {
    outbox.start();
    workers.resume();
    appointments.start();
    tidy();
  }

  /** Every hour the write-ahead log is emptied, and what is older than it may be is forgotten. */
  private void tidy() {
    delayer.after(
        EVERY,
        () -> {
          try {
            int gone = database.tidy(settings.keeping().at(clock.instant(), REPEATS));
            if (gone > 0) {
              LOG.info(
                  "Erased {} people who did not come back for so long as they may be kept.", gone);
            }
          } catch (StoreException away) {
            LOG.warn("The database was not tidied; the next try is in an hour: {}", away.kind());
          }
          tidy();
        });
  }

  /** Waits until everything said so far is answered. */
  void settle() {
    try {
      boolean answered = workers.awaitIdle(Duration.ofMinutes(1));
      if (answered) {
        outbox.awaitIdle(Duration.ofSeconds(20));
      }
    } catch (InterruptedException shutdown) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Incoming> late(List<Incoming> events) {
    return door.join().accept(events);
  }

  private void unreachable(PersonId person) {
    String id = "unreachable-" + UUID.randomUUID();
    var unused =
        Thread.ofVirtual()
            .start(() ->
                late(List.of(new Incoming(person, id, clock.instant(), "", new Event.Left()))));
  }

  @Override
  public void close() {
    workers.close();
    appointments.close();
    try {
      workers.awaitIdle(LAST_TURNS);
    } catch (InterruptedException shutdown) {
      Thread.currentThread().interrupt();
    }
    outbox.close();
    delayer.close();
    database.close();
  }
}
