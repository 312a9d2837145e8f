package org.tideover.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.tideover.app.export.ExportFiles;
import org.tideover.app.preview.Stage;
import org.tideover.conversation.state.Advisor;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.Event;
import org.tideover.domain.Incoming;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.outbox.Limits;
import org.tideover.outbox.Outbox;
import org.tideover.outbox.Sender;
import org.tideover.store.Database;
import org.tideover.store.KeySource;
import org.tideover.store.OutputFile;
import org.tideover.store.Unlocked;
import org.tideover.turn.FrontDoor;
import org.tideover.turn.Lifeline;
import org.tideover.turn.Mailbox;
import org.tideover.turn.Stores;
import org.tideover.turn.TurnHandler;
import org.tideover.turn.Voice;
import org.tideover.turn.Workers;

/**
 * Conversations that authors play through, one after the other: every turn is the program's own,
 * the database is thrown away, time passes when it is told to, and chance falls the same way each
 * time.
 */
final class Rehearsal implements Stage, AutoCloseable {
  /** Night in the United States, where the people of rehearsals live. */
  private static final Instant BEGIN = Instant.parse("2026-11-23T02:10:00Z");

  private static final String CHANNEL = "rehearsal";
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final int SEED = 7;

  private final Path folder;
  private final Edition edition;
  private final Database database;
  private final Outbox outbox;
  private final Stores stores;
  private final String channel;
  private final Map<String, Sender> senders;
  private final List<OutgoingMessage> sent = new CopyOnWriteArrayList<>();
  private final AtomicLong ids = new AtomicLong();
  private final AppointmentPad pad = new AppointmentPad();
  private final AtomicLong people = new AtomicLong();
  private final Map<PersonId, Integer> read = new HashMap<>();
  private PersonId person;
  private String language = "";
  private volatile Instant now = BEGIN;
  private volatile Play play;

  /**
   * A stage for an edition, which remembers what is sent.
   *
   * @param parent where the database's folder is made, and removed
   */
  Rehearsal(Path parent, Edition edition) {
    this(parent, edition, CHANNEL, Optional.empty());
  }

  /**
   * A stage whose people are at a real channel.
   *
   * @param sender the way to them; without one what is sent is remembered
   */
  Rehearsal(Path parent, Edition edition, String channel, Optional<Sender> sender) {
    this.edition = edition;
    this.channel = channel;
    senders = Map.of(channel, sender.orElse(this::remember));
    person = new PersonId(channel, "0");
    folder = temporary(parent);
    database = Database.open(folder, clock());
    Unlocked words = database.unlock(new KeySource.InFile(folder.resolve("plans.key")));
    outbox =
        new Outbox(
            database.outboxStore(),
            senders,
            Limits.none(),
            (delay, task) -> task.run(),
            unreachable -> {},
            new MediaWiring(
                new ExportFiles(words.records(), edition::content, clock()),
                new ChartFiles(database.history(), edition::content, clock()),
                figure -> Optional.empty()));
    stores = TurnWiring.stores(database, pad, words);
    play = fresh(UnaryOperator.identity());
    outbox.start();
  }

  /** The turns of one conversation, and the way in to them. */
  private record Play(Workers workers, FrontDoor door) {}

  /** The stage's own time. */
  InstantSource clock() {
    return () -> now;
  }

  /** Turns whose chances begin anew, so that one conversation does not depend on another. */
  private Play fresh(UnaryOperator<Advisor> advice) {
    TurnWiring wiring =
        new TurnWiring(
            stores,
            outbox,
            new TurnHandler.Circumstances(clock(), () -> "id-" + ids.incrementAndGet()),
            Rehearsal::chance,
            Optional.empty(),
            token -> "/start " + token);
    Voice voice = wiring.voice(edition.content());
    Advisor advisor = advice.apply(wiring.advisor(edition.content(), Optional.empty()));
    TurnHandler turns = wiring.turns(edition.hearing(), voice, advisor, Optional.empty());
    Lifeline lifeline = new Lifeline(edition.hearing(), voice, senders);
    Workers workers = new Workers(() -> turns, database.inbox(), lifeline, time -> {}, 1);
    return new Play(
        workers, new FrontDoor(database.inbox(), workers::submit, lifeline, time -> {}));
  }

  /** A generator whose numbers are the same each time. */
  static RandomGenerator chance() {
    return new Random(SEED);
  }

  private Sender.Delivery remember(OutgoingMessage message, Optional<String> earlier) {
    sent.add(message);
    return new Sender.Delivery.Delivered(String.valueOf(sent.size()));
  }

  @Override
  public void begin(String app) {
    begin(app, UnaryOperator.identity());
  }

  @Override
  public void beginWith(String movement) {
    begin("en-US", advisor -> new OnlyOffer(advisor, movement));
  }

  /** Somebody new comes, at the hour when every conversation begins. */
  private void begin(String app, UnaryOperator<Advisor> advice) {
    play.workers().close();
    pad.clear();
    sent.clear();
    read.clear();
    now = BEGIN;
    language = app;
    person = new PersonId(channel, String.valueOf(people.incrementAndGet()));
    play = fresh(advice);
  }

  @Override
  public void happens(Event event) {
    happens(person, event);
  }

  @Override
  public void happens(String name, Event event) {
    happens(named(name), event);
  }

  private void happens(PersonId who, Event event) {
    String id = String.valueOf(ids.incrementAndGet());
    var unused = play.door().accept(List.of(new Incoming(who, id, now, language, event)));
    settle();
  }

  /** Somebody else of the same conversation. */
  private PersonId named(String name) {
    return new PersonId(channel, person.address() + "-" + name);
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void passes(Duration time) {
    Instant end = now.plus(time);
    for (Optional<Appointment> due = pad.takeDue(end); due.isPresent(); due = pad.takeDue(end)) {
      now = due.get().at().isAfter(now) ? due.get().at() : now;
      happens(due.get().person(), new Event.Due(due.get()));
    }
    now = end;
  }

  @Override
  public void isOffline(Duration time) {
    now = now.plus(time);
    passes(Duration.ZERO);
  }

  @Override
  public void passesUntilTheSessionEnds() {
    for (int guard = 0; pad.has(AppointmentKind.SESSION_TICK) && guard < 500; guard++) {
      passes(Duration.ofSeconds(10));
    }
  }

  @Override
  public List<OutgoingMessage> received() {
    return received(person);
  }

  @Override
  public List<OutgoingMessage> received(String name) {
    return received(named(name));
  }

  private List<OutgoingMessage> received(PersonId who) {
    List<OutgoingMessage> all =
        sent.stream().filter(message -> message.person().equals(who)).toList();
    int from = read.getOrDefault(who, 0);
    read.put(who, all.size());
    return all.subList(from, all.size()).stream().filter(message -> !message.replace()).toList();
  }

  /** The way in, for a channel. */
  Mailbox door() {
    return events -> play.door().accept(events);
  }

  /** Waits until everything that happened is answered. */
  void settle() {
    try {
      if (!play.workers().awaitIdle(LONG) || !outbox.awaitIdle(LONG)) {
        throw new IllegalStateException("A turn of a rehearsal does not end");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("A rehearsal was stopped", stopped);
    }
  }

  private static Path temporary(Path parent) {
    try {
      return Files.createTempDirectory(parent, "tideover-rehearsal");
    } catch (IOException e) {
      throw OutputFile.unwritten(parent, e);
    }
  }

  /** What was said goes with the folder. */
  @Override
  public void close() {
    play.workers().close();
    outbox.close();
    database.close();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Remove this folder by hand: " + folder, e);
    }
  }
}
