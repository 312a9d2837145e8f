package org.tideover.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.app.export.ExportFiles;
import org.tideover.domain.Event;
import org.tideover.domain.Incoming;
import org.tideover.domain.PersonId;
import org.tideover.operator.OnCallDesk;
import org.tideover.operator.Pager;
import org.tideover.outbox.DaemonDelayer;
import org.tideover.outbox.Outbox;
import org.tideover.outbox.QueuedMessage;
import org.tideover.outbox.Sender;
import org.tideover.outbox.Witness;
import org.tideover.schedule.Appointments;
import org.tideover.store.Database;
import org.tideover.store.KeySource;
import org.tideover.store.StoreException;
import org.tideover.store.Unlocked;
import org.tideover.turn.FloodGate;
import org.tideover.turn.FrontDoor;
import org.tideover.turn.HeadStart;
import org.tideover.turn.LanguageModel;
import org.tideover.turn.Lifeline;
import org.tideover.turn.Mailbox;
import org.tideover.turn.OnCall;
import org.tideover.turn.OnCallTurns;
import org.tideover.turn.TurnHandler;
import org.tideover.turn.Voice;
import org.tideover.turn.Workers;

/** The whole program but its channels: what comes in at the door goes out through the senders. */
final class Program implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Program.class);
  private static final Duration LAST_TURNS = Duration.ofSeconds(2);

  /** How often a folder of content is looked at. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** How long a repeated delivery is recognised; Telegram keeps updates for a day. */
  private static final Duration REPEATS = Duration.ofDays(3);

  /** Turns at the same time: enough to hide waiting, few enough to keep memory small. */
  private static final int AT_ONCE = 16;

  /** With so many people's turns open, what comes due waits. */
  private static final int MANY = 200;

  private final Settings settings;
  private final InstantSource clock;
  private final Database database;
  private final DaemonDelayer delayer = new DaemonDelayer();
  private final DaemonDelayer reader = new DaemonDelayer();
  private final DaemonDelayer housekeeper = new DaemonDelayer("housekeeping");
  private final Editions editions;
  private final Unlocked words;
  private final PictureShelf shelf;
  private final Outbox outbox;
  private final Appointments appointments;
  private final Workers workers;
  private final Onlookers onlookers;
  private final FrontDoor front;
  private final MeaningWatch meaning;
  private final CompletableFuture<Mailbox> door = new CompletableFuture<>();
  private final RandomGenerator random = new SecureRandom();
  private final Optional<LanguageModel> model;
  private final WaysOut out;
  private volatile Working working;

  /** What turns are made of, all from one edition of the content. */
  private record Working(HeadStart hearing, Voice voice, TurnHandler turns) {}

  /**
   * Joins the parts; nothing runs before {@link #start()}.
   *
   * @param editions the content, which may change while it runs
   * @param out the ways out
   * @param onlookers are told how it goes
   * @param model the language model that the operator connected, if there is one
   */
  Program(
      Settings settings,
      Editions editions,
      WaysOut out,
      Onlookers onlookers,
      Optional<LanguageModel> model) {
    this.out = out;
    this.settings = settings;
    this.editions = editions;
    this.model = model;
    clock = ProgramClock.open(settings.data(), settings.timeScale(), InstantSource.system());
    database =
        Database.openToServe(
            settings.storage(), clock, delayer::nanos, onlookers.watch()::setAside);
    words = opened(settings.key());
    this.onlookers = onlookers;
    Witness witness = onlookers.witness(this::unreachable, this::letGo);
    Lifeline lifeline = new Lifeline(this::ready, out.senders(), witness);
    shelf = shelf();
    outbox = outbox(out, witness);
    outbox.serve(database.membership().peers());
    appointments =
        new Appointments(
            database.joining(),
            Database::fault,
            database.membership().name(),
            this::due,
            clock,
            settings.timeScale(),
            delayer);
    working = working(editions.current());
    meaning =
        new MeaningWatch(() -> working.hearing().readsMeaning(), housekeeper, onlookers::raise);
    workers =
        new Workers(
            () -> working.turns(),
            database.inbox(),
            lifeline,
            Thread::sleep,
            database.membership().peers(),
            AT_ONCE);
    front = new FrontDoor(database.inbox(), workers::submit, lifeline, Thread::sleep);
    door.complete(front.behind(gated(front)));
  }

  private Outbox outbox(WaysOut out, Witness witness) {
    return new Outbox(
        database.outboxStore(),
        gated(out.senders()),
        out.limits(),
        delayer,
        witness,
        new MediaWiring(
            new ExportFiles(words.records(), () -> editions.current().content(), clock),
            new ChartFiles(database.history(), () -> editions.current().content(), clock),
            shelf::find));
  }

  private Map<String, Sender> gated(Map<String, Sender> ways) {
    return ways.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, way -> gated(way.getValue())));
  }

  private Sender gated(Sender way) {
    return new NoticeGate(
        new QuietGate(way, person -> database.people().find(person), clock, settings.timeScale()),
        database.notices(),
        person -> database.people().find(person),
        clock);
  }

  private Mailbox gated(Mailbox front) {
    return new FloodGate(words -> working.hearing().hearPhrases(words), delayer::nanos)
        .before(
            events -> (isDirect(events) ? working.hearing().before(front) : front).accept(events));
  }

  /** What another process will hear needs no head start here. */
  private boolean isDirect(List<Incoming> events) {
    return events.stream().map(Incoming::person).allMatch(database.membership().peers()::isDirect);
  }

  private Lifeline.Ready ready() {
    Working now = working;
    return new Lifeline.Ready(now.hearing(), now.voice());
  }

  private Working working(Edition edition) {
    TurnWiring wiring =
        new TurnWiring(
            TurnWiring.stores(database, appointments, words),
            outbox,
            new TurnHandler.Circumstances(
                clock,
                () -> UUID.randomUUID().toString(),
                onlookers.watch(),
                new OnCall(out.onCall(), database.notices())),
            () -> random,
            settings.operator(),
            out.links());
    HeadStart hearing = new HeadStart(edition.hearing());
    Voice voice = wiring.voice(edition.content());
    TurnHandler turns =
        wiring.turns(
            hearing,
            voice,
            wiring.advisor(edition.content(), model.map(LanguageModel::connected)),
            model.map(connected -> ModelWiring.counsel(connected, edition, this::late, clock)));
    return new Working(hearing, voice, turns);
  }

  private PictureShelf shelf() {
    return new PictureShelf(
        editions.current().source(), PictureShelf.folder(settings.data()), database.pictureNames());
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

  /** Program time. */
  InstantSource clock() {
    return clock;
  }

  /** Why nothing can be stored at the moment; empty while all is well. */
  Optional<String> storeTrouble() {
    if (front.isAway()) {
      return Optional.of("away");
    }
    try {
      return database.transactions().inTransaction(Optional::empty);
    } catch (StoreException away) {
      return Optional.of(away.kind().name().toLowerCase(Locale.ROOT));
    }
  }

  /** Why danger is heard less well than it could be; empty while all is well. */
  Optional<String> meaningTrouble() {
    return meaning.trouble();
  }

  /** Begins to look whether meaning is read, for whoever is not beside it. */
  void watchMeaning() {
    meaning.begin();
  }

  private Duration oldest() {
    return workers
        .oldest()
        .map(since -> Duration.between(since, clock.instant()))
        .orElse(Duration.ZERO);
  }

  /** For how many people a message waits. */
  int peopleWaiting() {
    return outbox.peopleWaiting();
  }

  /** Where whoever is on call behind an address takes a notice; empty where there is no address. */
  Optional<OnCallDesk> desk() {
    return Optional.<OnCallDesk>of(new NoticeDesk(database.notices(), this::taken))
        .filter(desk -> out.onCall().contains(Pager.PERSON));
  }

  private void taken(String notice) {
    Incoming tap =
        new Incoming(
            Pager.PERSON,
            "taken-" + UUID.randomUUID(),
            clock.instant(),
            "",
            new Event.Tapped(OnCallTurns.TAKE + notice));
    // Past the gate for whoever writes too much: an address takes notices of many people.
    front.accept(List.of(tap));
  }

  /** Where events go in. */
  Mailbox door() {
    return door.join();
  }

  /** Takes up what an earlier run left; only then may a channel open. */
  void start() {
    showFigures();
    paint();
    outbox.start();
    database.membership().begin(new PeopleDuty(database, workers, outbox));
    appointments.start();
    new Housekeeping(housekeeper, this::tidy).begin();
    if (editions.mayChange()) {
      look();
    }
  }

  private void showFigures() {
    onlookers.waiting(outbox::peopleWaiting);
    onlookers.oldest(this::oldest);
    onlookers.meaning(() -> meaning.trouble().isPresent());
  }

  /** Practises while nobody wants anything, so that the first people do not wait longer. */
  WarmUp warmUp() {
    return new WarmUp(
        editions.current(), Path.of(System.getProperty("java.io.tmpdir")), workers::isIdle);
  }

  /** Changed content serves the turns that begin from now on. */
  private void look() {
    reader.after(
        LOOK,
        () -> {
          try {
            editions.newer().ifPresent(this::takeUp);
          } catch (RuntimeException fault) {
            LOG.error("Changed content could not be read: {}", fault.getClass().getName());
          }
          look();
        });
  }

  private void takeUp(Edition fresh) {
    working = working(fresh);
    // Only now, because whoever reads this tries it at once.
    LOG.info("Took up the changed content.");
    shelf.turnTo(fresh.source());
    paint();
  }

  private void paint() {
    if (out.showsPictures()) {
      shelf.start();
    }
  }

  /** Every hour the write-ahead log is emptied, and what is older than it may be is forgotten. */
  private int tidy() {
    return database.tidy(settings.keeping().at(clock.instant(), REPEATS));
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

  /** What comes due waits in its table while there is much to do, not in memory. */
  private List<Incoming> due(List<Incoming> events) {
    events.forEach(event -> onlookers.fired(event, clock.instant()));
    try {
      workers.awaitRoom(MANY);
    } catch (InterruptedException shutdown) {
      Thread.currentThread().interrupt();
    }
    return late(events);
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

  /** The same message may be let go twice: its number tells the inbox. */
  private void letGo(QueuedMessage message) {
    late(List.of(QuietGate.letGo(message, clock.instant())));
  }

  @Override
  public void close() {
    reader.close();
    housekeeper.close();
    workers.close();
    appointments.close();
    try {
      workers.awaitIdle(LAST_TURNS);
    } catch (InterruptedException shutdown) {
      Thread.currentThread().interrupt();
    }
    outbox.close();
    shelf.close();
    delayer.close();
    database.close();
  }
}
