package org.tideover.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.domain.Extra;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.outbox.Sender.Delivery;
import org.tideover.outbox.Sender.Delivery.Delivered;
import org.tideover.outbox.Sender.Delivery.Later;
import org.tideover.outbox.Sender.Delivery.Refused;
import org.tideover.outbox.Sender.Delivery.Unreachable;

/**
 * The dispatcher of messages: to each person one at a time and in order, to all people at once.
 *
 * <ul>
 *   <li>Lanes: whoever has the best {@link Priority} waiting goes first. So many messages are under
 *       way at once as {@link Limits} says, but one of a crisis never waits for a place.
 *   <li>{@link Later} is the channel's own word and is kept as it is, for that person; a channel
 *       that is busy as a whole blocks its callers, or says so to each. How long to wait after how
 *       many failures is the channel's knowledge, too. Only a sender's <em>exception</em>, which is
 *       a mistake of the program, is answered here: with growing pauses, and in the end the message
 *       is given up, so that it does not hold up what comes after it.
 *   <li>At least once: a message is taken out of the store after it arrived. Messages that are
 *       under way when the process ends are sent again, one for each person at most.
 * </ul>
 */
public final class Outbox implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
  private static final int FAULTS_BEFORE_GIVING_UP = 10;
  private static final Duration LAST_WORDS = Duration.ofMillis(1500);

  /**
   * How much is sent at once.
   *
   * @param underWay messages under way at the same time
   * @param betweenNudges time from one message of the lane {@link Priority#NUDGE} to the next
   */
  public record Limits(int underWay, Duration betweenNudges) {
    /** What Telegram asks for: 30 messages a second in bulk. */
    public static Limits telegram() {
      return new Limits(64, Duration.ofSeconds(1).dividedBy(30));
    }
  }

  private final OutboxStore store;
  private final Map<String, Sender> senders;
  private final Limits limits;
  private final Delayer delayer;
  private final Consumer<PersonId> unreachable;
  private final Gallery gallery;
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("outbox-", 0).factory());

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();

  // All guarded by the lock.
  private final Map<PersonId, Line> lines = new HashMap<>();
  private final TreeSet<Line> ready = new TreeSet<>(Line.ORDER);
  private int underWay;
  private boolean nudgesHeld;
  private boolean running;

  /** Joins the parts of an outbox whose messages bring no files. */
  public Outbox(
      OutboxStore store,
      Map<String, Sender> senders,
      Limits limits,
      Delayer delayer,
      Consumer<PersonId> unreachable) {
    this(store, senders, limits, delayer, unreachable, (person, extra) -> List.of());
  }

  /**
   * Joins the parts; nothing is sent before {@link #start()}.
   *
   * @param senders the way to people, by the channel's id
   * @param unreachable is told of people whom nothing can reach any more
   * @param gallery makes the files that messages bring
   */
  public Outbox(
      OutboxStore store,
      Map<String, Sender> senders,
      Limits limits,
      Delayer delayer,
      Consumer<PersonId> unreachable,
      Gallery gallery) {
    this.store = store;
    this.senders = Map.copyOf(senders);
    this.limits = limits;
    this.delayer = delayer;
    this.unreachable = unreachable;
    this.gallery = gallery;
  }

  /** Sends what an earlier run left, and from now on whatever is released. */
  public void start() {
    locked(() -> {
      store.waiting().forEach(this::line);
      running = true;
    });
  }

  /** Queues messages; inside a transaction they are there exactly when it commits. */
  public List<QueuedMessage> enqueue(List<OutgoingMessage> messages) {
    return messages.isEmpty() ? List.of() : store.add(messages);
  }

  /** Sends queued messages. Called after their transaction committed, never inside one. */
  public void release(List<QueuedMessage> messages) {
    locked(() -> messages.forEach(this::line));
  }

  /**
   * Takes back what waits for a person who asked to be forgotten; it is called after the turn in
   * which they were, and before what that turn says is released.
   */
  public void recall(PersonId person) {
    locked(() -> {
      Line line = lines.get(person);
      if (line != null) {
        change(line, line::recall);
      }
    });
  }

  /**
   * Waits until nothing waits and nothing is under way.
   *
   * @return whether that came within the time
   */
  public boolean awaitIdle(Duration atMost) {
    long left = atMost.toNanos();
    lock.lock();
    try {
      while (!lines.isEmpty() && left > 0) {
        left = idle.awaitNanos(left);
      }
      return lines.isEmpty();
    } catch (InterruptedException wantedElsewhere) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Stops within two seconds. What is not sent by then waits in the store for the next start. */
  @Override
  public void close() {
    locked(() -> running = false);
    workers.shutdown();
    try {
      if (!workers.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException wantedElsewhere) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /** Runs a change under the lock, then starts what may go. */
  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
      pump();
      if (lines.isEmpty()) {
        idle.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private void line(QueuedMessage message) {
    Line line = lines.computeIfAbsent(message.message().person(), Line::new);
    change(line, () -> line.add(message));
  }

  /** Changes a line and puts it where it belongs among those that are ready. */
  private void change(Line line, Runnable change) {
    if (!line.isEmpty()) {
      ready.remove(line);
    }
    change.run();
    if (line.isBusy()) {
      return;
    }
    if (line.isEmpty()) {
      lines.remove(line.person());
    } else {
      ready.add(line);
    }
  }

  private void pump() {
    while (running && !ready.isEmpty() && mayGo(ready.first().lane())) {
      Line line = ready.first();
      change(line, line::go);
      underWay++;
      holdNudges(line.lane());
      QueuedMessage message = line.next();
      boolean overtaken = line.isOvertaken(message);
      workers.execute(() -> settle(line, message, deliver(line, message, overtaken), 0));
    }
  }

  private boolean mayGo(Priority lane) {
    return lane == Priority.CRISIS
        || (underWay < limits.underWay && !(lane == Priority.NUDGE && nudgesHeld));
  }

  private void holdNudges(Priority lane) {
    if (lane == Priority.NUDGE && limits.betweenNudges.isPositive()) {
      nudgesHeld = true;
      delayer.after(limits.betweenNudges, () -> locked(() -> nudgesHeld = false));
    }
  }

  private Delivery deliver(Line line, QueuedMessage message, boolean overtaken) {
    try {
      return overtaken ? new Delivered("") : send(message);
    } catch (RuntimeException | Error mistake) {
      return afterMistake(line, message, mistake);
    }
  }

  private Delivery send(QueuedMessage queued) {
    OutgoingMessage message = queued.message();
    Sender sender = senders.get(message.person().channel());
    if (sender == null) {
      return new Refused("no-such-channel");
    }
    Optional<String> earlier =
        message.replace() ? store.reference(message.person(), message.slot()) : Optional.empty();
    return message
        .extra()
        .map(extra -> sendWith(extra, sender, message, earlier))
        .orElseGet(() -> sender.send(message, earlier));
  }

  private Delivery sendWith(
      Extra extra, Sender sender, OutgoingMessage message, Optional<String> earlier) {
    if (extra instanceof Extra.Sweep) {
      List<String> recent = store.recent(message.person());
      Delivery swept = sender.sweep(message.person(), recent);
      if (!(swept instanceof Delivered)) {
        return swept;
      }
      store.swept(message.person(), recent);
      return sender.send(message, earlier);
    }
    Delivery delivery = sender.send(message, earlier, () -> gallery.files(message.person(), extra));
    if (delivery instanceof Delivered arrived && !arrived.before().isEmpty()) {
      store.shown(message.person(), arrived.before());
    }
    return delivery;
  }

  /** Writes down what became of a message, however long the store is away, and goes on. */
  private void settle(Line line, QueuedMessage message, Delivery delivery, int tries) {
    try {
      write(message, delivery);
    } catch (RuntimeException storeIsAway) {
      LOG.warn(
          "What became of a message could not be stored ({}); trying again.",
          storeIsAway.getClass().getName());
      delayer.after(
          pause(tries), () -> inBackground(() -> settle(line, message, delivery, tries + 1)));
      return;
    }
    proceed(line, message, delivery);
  }

  private void write(QueuedMessage message, Delivery delivery) {
    switch (delivery) {
      case Delivered arrived ->
          store.delivered(
              message, Optional.of(arrived.reference()).filter(name -> !name.isEmpty()));
      case Later ignored -> store.failed(message);
      case Unreachable() -> store.drop(message.message().person());
      case Refused(String reason) -> store.givenUp(message, reason);
    }
  }

  private void proceed(Line line, QueuedMessage message, Delivery delivery) {
    switch (delivery) {
      case Delivered ignored -> goOn(line, () -> line.settled(message));
      case Later(Duration delay) -> {
        goOn(line, () -> line.failed(message));
        delayer.after(delay, () -> locked(() -> change(line, line::rested)));
      }
      case Unreachable() -> {
        goOn(line, () -> abandon(line, message));
        tellUnreachable(line.person());
      }
      case Refused(String reason) -> {
        LOG.warn("A message ({}) was refused for good: {}", message.message().key(), reason);
        goOn(line, () -> line.settled(message));
      }
    }
  }

  private void goOn(Line line, Runnable change) {
    locked(() -> {
      underWay--;
      change(line, change);
    });
  }

  private static void abandon(Line line, QueuedMessage message) {
    line.settled(message);
    line.recall();
  }

  private void tellUnreachable(PersonId person) {
    try {
      unreachable.accept(person);
    } catch (RuntimeException fault) {
      LOG.warn("That a person cannot be reached was not noted ({}).", fault.getClass().getName());
    }
  }

  private Delivery afterMistake(Line line, QueuedMessage message, Throwable mistake) {
    int faults = countFault(line);
    LOG.warn(
        "Sending a message ({}) failed unexpectedly ({}), {} times now.",
        message.message().key(),
        mistake.getClass().getName(),
        faults);
    return faults < FAULTS_BEFORE_GIVING_UP
        ? new Later(pause(faults - 1))
        : new Refused("failed-too-often");
  }

  private int countFault(Line line) {
    lock.lock();
    try {
      return line.countFault();
    } finally {
      lock.unlock();
    }
  }

  private void inBackground(Runnable work) {
    lock.lock();
    try {
      if (running) {
        workers.execute(work);
      }
    } finally {
      lock.unlock();
    }
  }

  /** 1, 2, 4 … 60 seconds. */
  private static Duration pause(int tries) {
    Duration pause = Duration.ofSeconds(1L << Math.min(tries, 6));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
