package org.tideover.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.tideover.app.AppointmentPad;
import org.tideover.app.TestParts;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.content.GuardrailContent;
import org.tideover.conversation.state.PersonState;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.Attachment;
import org.tideover.domain.Event;
import org.tideover.domain.Incoming;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;
import org.tideover.domain.SentFile;
import org.tideover.outbox.Limits;
import org.tideover.outbox.Outbox;
import org.tideover.outbox.QueuedMessage;
import org.tideover.outbox.Sender;
import org.tideover.outbox.Witness;
import org.tideover.recommend.Recommender;
import org.tideover.reply.Labels;
import org.tideover.reply.Renderer;
import org.tideover.safety.Guardrail;
import org.tideover.store.Database;
import org.tideover.store.KeySource;
import org.tideover.store.TestStorage;
import org.tideover.store.Unlocked;
import org.tideover.turn.Counsel;
import org.tideover.turn.FrontDoor;
import org.tideover.turn.Hearing;
import org.tideover.turn.LanguageModel;
import org.tideover.turn.Lifeline;
import org.tideover.turn.OnCall;
import org.tideover.turn.Pause;
import org.tideover.turn.Stores;
import org.tideover.turn.TurnHandler;
import org.tideover.turn.Voice;
import org.tideover.turn.Watch;
import org.tideover.turn.Workers;

/**
 * The whole bot behind its front door, on a real database, with a channel that remembers what it
 * was given and a clock that the test moves.
 */
public final class BotTester implements AutoCloseable {
  /** The one person who talks in most tests. */
  public static final PersonId PERSON = new PersonId("test", "1");

  private static final Content CONTENT = Content.load(ContentSource.classPath());
  private static final AtomicInteger RUNS = new AtomicInteger();
  private static final Duration LONG = Duration.ofSeconds(60);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T02:10:00Z"));
  private final AppointmentPad pad = new AppointmentPad();
  private final KeepingChannel channel = new KeepingChannel(this::arrives);
  private final List<OutgoingMessage> sent = channel.sent();
  private final AtomicInteger ids = new AtomicInteger();

  /** A bot that is opened again takes no event for one of its earlier life. */
  private final int run = RUNS.incrementAndGet();

  private final Database database;
  private final Outbox outbox;
  private final Workers workers;
  private final FrontDoor door;
  private final Errands errands = new Errands();
  private final Map<PersonId, Integer> heardBy = new HashMap<>();
  private int read;

  /**
   * A message as it arrived.
   *
   * @param at when
   * @param message what it says
   * @param byItself whether it came without the person having done anything
   */
  public record Arrived(Instant at, OutgoingMessage message, boolean byItself) {}

  private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
  private volatile boolean byItself;
  private final AtomicReference<Duration> heldUp = new AtomicReference<>(Duration.ZERO);

  /** Opens the bot on a database in a folder. */
  public BotTester(Path folder, Hearing hearing) {
    this(folder, hearing, Optional.empty(), Duration.ZERO);
  }

  /**
   * Opens the bot on a database in a folder, with a language model if there is one.
   *
   * @param limit how long a reply waits for it
   */
  public BotTester(Path folder, Hearing hearing, Optional<LanguageModel> model, Duration limit) {
    this(folder, hearing, model, limit, List.of(), time -> {});
  }

  /** Opens the bot with another way to wait before a turn that failed is tried again. */
  public static BotTester pausing(Path folder, Hearing hearing, Pause pause) {
    return new BotTester(folder, hearing, Optional.empty(), Duration.ZERO, List.of(), pause);
  }

  /** Opens the bot with people on call. */
  public static BotTester withOnCall(Path folder, Hearing hearing, List<PersonId> onCall) {
    return new BotTester(folder, hearing, Optional.empty(), Duration.ZERO, onCall, time -> {});
  }

  private BotTester(
      Path folder,
      Hearing hearing,
      Optional<LanguageModel> model,
      Duration limit,
      List<PersonId> onCall,
      Pause pause) {
    database = Database.open(TestStorage.at(folder), clock);
    Unlocked words = database.unlock(new KeySource.InFile(folder.resolve("test.key")));
    Map<String, Sender> senders = Map.of("test", TestParts.quietly(channel, this::onItsWay, clock));
    outbox =
        new Outbox(
            database.outboxStore(),
            senders,
            new Limits(8, 0, 0),
            (delay, task) -> task.run(),
            new Returning(),
            TestParts.gallery(words.records(), database.history(), CONTENT, clock));
    Voice voice = new Voice(new Renderer(CONTENT, new Random(7)), new Labels(CONTENT));
    Lifeline lifeline = new Lifeline(hearing, voice, senders);
    TurnHandler turns =
        new TurnHandler(
            hearing,
            stores(words),
            voice,
            outbox,
            TestParts.advisor(
                CONTENT,
                new Recommender(CONTENT.movements(), CONTENT.skills(), new Random(7)),
                model.map(LanguageModel::connected),
                !onCall.isEmpty()),
            new TurnHandler.Circumstances(
                clock,
                () -> "id-%06d-of-%d".formatted(ids.incrementAndGet(), run),
                Watch.NONE,
                new OnCall(onCall, database.notices())),
            model.map(connected -> counsel(connected, hearing, limit)));
    workers = new Workers(() -> turns, database.inbox(), lifeline, pause, 2);
    door = new FrontDoor(database.inbox(), workers::submit, lifeline, time -> {});
    outbox.start();
  }

  private Stores stores(Unlocked words) {
    return new Stores(
        database.transactions(),
        database.inbox(),
        database.people(),
        database.journal(),
        pad,
        words.plans(),
        words.planBooks(),
        database.history(),
        words.ties(),
        database.rounds());
  }

  private Counsel counsel(LanguageModel model, Hearing hearing, Duration limit) {
    Guardrail guardrail =
        new Guardrail(
            GuardrailContent.load(ContentSource.classPath(), CONTENT),
            sentence -> hearing.hear(sentence).safety());
    return new Counsel(model, guardrail, events -> door.accept(events), clock, errands, limit);
  }

  /** Puts down what was let go, as the program does. */
  private final class Returning implements Witness {
    @Override
    public void unreachable(PersonId person) {}

    @Override
    public void lettingGo(QueuedMessage message) {
      door.accept(List.of(TestParts.letGo(message, clock.instant())));
    }
  }

  private void arrives(OutgoingMessage message) {
    clock.moves(heldUp.getAndSet(Duration.ZERO));
    arrived.add(new Arrived(clock.instant(), message, byItself));
  }

  /** Something that we write first is held up before it is looked at once more. */
  private Optional<PersonState> onItsWay(PersonId person) {
    clock.moves(heldUp.getAndSet(Duration.ZERO));
    return database.people().find(person);
  }

  /** The next message is under way for so long. */
  public BotTester holdsUp(Duration time) {
    heldUp.set(time);
    return this;
  }

  /** The files that messages brought. */
  public List<SentFile> files() {
    return List.copyOf(channel.files());
  }

  /** The references of the messages that were deleted. */
  public List<String> swept() {
    return List.copyOf(channel.swept());
  }

  /** The person says something. */
  public BotTester says(String words) {
    return happens(new Event.Said(new PersonText(words), false));
  }

  /** The person edits a message. */
  public BotTester edits(String words) {
    return happens(new Event.Said(new PersonText(words), true));
  }

  /** The person taps a button. */
  public BotTester taps(String action) {
    return happens(new Event.Tapped(action));
  }

  /** The person sends something that is not words. */
  public BotTester sends(Attachment attachment) {
    return happens(new Event.Sent(attachment));
  }

  /** Any event. */
  public BotTester happens(Event event) {
    return happens(PERSON, event);
  }

  /** Any event of anybody. */
  public BotTester happens(PersonId person, Event event) {
    door.accept(
        List.of(
            new Incoming(
                person, run + "-" + ids.incrementAndGet(), clock.instant(), "en-US", event)));
    settle();
    return this;
  }

  /** Somebody says something. */
  public BotTester says(PersonId person, String words) {
    return happens(person, new Event.Said(new PersonText(words), false));
  }

  /** Somebody taps a button. */
  public BotTester taps(PersonId person, String action) {
    return happens(person, new Event.Tapped(action));
  }

  /** Keys of the new messages to somebody since the last call for them. */
  public List<String> hears(PersonId person) {
    List<OutgoingMessage> all = sent.stream().filter(one -> one.person().equals(person)).toList();
    int from = heardBy.getOrDefault(person, 0);
    heardBy.put(person, all.size());
    return all.subList(from, all.size()).stream().map(OutgoingMessage::key).toList();
  }

  /** Everything that was sent to anybody. */
  public List<OutgoingMessage> all() {
    return List.copyOf(sent);
  }

  /** The latest message to somebody. */
  public OutgoingMessage latest(PersonId person) {
    return sent.stream()
        .filter(message -> message.person().equals(person))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  /** Time passes; appointments are kept as they come due. */
  public BotTester passes(Duration time) {
    Instant end = clock.instant().plus(time);
    for (Optional<Appointment> due = pad.takeDue(end); due.isPresent(); due = pad.takeDue(end)) {
      clock.movesTo(due.get().at());
      byItself = true;
      happens(due.get().person(), new Event.Due(due.get()));
      byItself = false;
    }
    clock.movesTo(end);
    return this;
  }

  /** Time passes until no session runs any more. */
  public BotTester passesUntilTheSessionEnds() {
    for (int guard = 0; pad.has(AppointmentKind.SESSION_TICK) && guard < 500; guard++) {
      passes(Duration.ofSeconds(10));
    }
    assertThat(pad.has(AppointmentKind.SESSION_TICK)).as("the session still runs").isFalse();
    return this;
  }

  /** Time passes while nobody keeps appointments; those that are overdue come at its end. */
  public BotTester isOffline(Duration time) {
    clock.moves(time);
    return passes(Duration.ZERO);
  }

  /** New messages since the last call; replacements of earlier ones are left out. */
  public List<OutgoingMessage> hears() {
    List<OutgoingMessage> all = new ArrayList<>(sent);
    List<OutgoingMessage> fresh = all.subList(read, all.size());
    read = all.size();
    return fresh.stream().filter(message -> !message.replace()).toList();
  }

  /** Everything that arrived, with its time. */
  public List<Arrived> arrived() {
    return List.copyOf(arrived);
  }

  /** The bot's time. */
  public Instant now() {
    return clock.instant();
  }

  /** Time passes up to an instant. */
  public BotTester passesUntil(String instant) {
    return passes(Duration.between(clock.instant(), Instant.parse(instant)));
  }

  /** Somebody says something, in one or more messages, and nobody waits for what comes of it. */
  public BotTester beginsToSay(PersonId person, String... messages) {
    List<Incoming> events = new ArrayList<>();
    for (String words : messages) {
      Event said = new Event.Said(new PersonText(words), false);
      events.add(
          new Incoming(person, run + "-" + ids.incrementAndGet(), clock.instant(), "en-US", said));
    }
    door.accept(events);
    return this;
  }

  /** Waits until this reply was sent to somebody. */
  public BotTester awaits(PersonId person, String key) {
    synchronized (sent) {
      long end = System.nanoTime() + LONG.toNanos();
      while (sent.stream()
          .noneMatch(message -> message.person().equals(person) && message.key().equals(key))) {
        assertThat(System.nanoTime()).as("waits for " + key).isLessThan(end);
        pause();
      }
    }
    return this;
  }

  private void pause() {
    try {
      sent.wait(100);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The database under the bot. */
  public Database database() {
    return database;
  }

  private void settle() {
    try {
      do {
        assertThat(workers.awaitIdle(LONG)).as("turns end").isTrue();
        errands.awaitDone();
        assertThat(outbox.awaitIdle(LONG)).as("messages are sent").isTrue();
      } while (!workers.awaitIdle(Duration.ZERO));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    workers.close();
    settle();
    outbox.close();
    database.close();
  }
}
