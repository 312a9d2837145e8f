package org.tideover.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.Peers;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.outbox.Sender.Delivery;
import org.tideover.outbox.Sender.Delivery.Delivered;
import org.tideover.outbox.Sender.Delivery.Later;
import org.tideover.outbox.Sender.Delivery.LetGo;
import org.tideover.outbox.Sender.Delivery.Refused;
import org.tideover.outbox.Sender.Delivery.TooFast;
import org.tideover.outbox.Sender.Delivery.Unreachable;

/**
 * The dispatcher of messages: to each person one at a time and in order, to all people at once.
 *
 * <ul>
 *   <li>Lanes: whoever has the best {@link Priority} waiting goes first, as soon as {@link Pace}
 *       and a free place allow; one of a crisis waits for neither.
 *   <li>{@link Later} is the channel's own word and is kept as it is, for that person; a channel
 *       that is busy as a whole blocks its callers, or says so to each. How long to wait after how
 *       many failures is the channel's knowledge, too.
 *   <li>At least once: a message is taken out of the store after it arrived. Messages that are
 *       under way when the process ends are sent again, one for each person at most.
 * </ul>
 */
public final class Outbox implements AutoCloseable {
  /** So long nothing leaves while another process may have taken over. */
  private static final Duration UNCERTAIN = Duration.ofMillis(500);

  private final OutboxStore store;
  private final Courier courier;
  private final Limits limits;
  private final Pace pace;
  private final Delayer delayer;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();

  // All guarded by the lock.
  private final Lines lines = new Lines();
  private final Meanwhile meanwhile = new Meanwhile();
  private int underWay;
  private int nudgesUnderWay;
  private boolean wakes;
  private long wakesAt;
  private boolean running;
  private Peers peers = Peers.none();

  /** Joins the parts of an outbox whose messages bring no files. */
  public Outbox(
      OutboxStore store,
      Map<String, Sender> senders,
      Limits limits,
      Delayer delayer,
      Witness witness) {
    this(store, senders, limits, delayer, witness, (person, extra) -> List.of());
  }

  /**
   * Joins the parts; nothing is sent before {@link #start()}.
   *
   * @param senders the way to people, by the channel's id
   * @param witness is told what becomes of messages
   * @param gallery makes the files that messages bring
   */
  public Outbox(
      OutboxStore store,
      Map<String, Sender> senders,
      Limits limits,
      Delayer delayer,
      Witness witness,
      Gallery gallery) {
    this.store = store;
    this.courier =
        new Courier(store, new Handover(store, senders, gallery), delayer, witness, this::landed);
    this.limits = limits;
    this.pace = new Pace(limits, delayer);
    this.delayer = delayer;
  }

  /** Sends what an earlier run left, and from now on whatever is released. */
  public void start() {
    locked(() -> {
      forEachWaiting(message -> {
        if (peers.serves(message.message().person())) {
          add(message);
        }
      });
      running = true;
    });
  }

  /** Has it send only to those whom this process serves; to be called before {@link #start()}. */
  public void serve(Peers those) {
    locked(() -> peers = those);
  }

  /**
   * Sends what waits for people who came to this process. The store is read before the lock is
   * taken, so that nobody's messages wait for it; what was done with {@link Meanwhile} is left.
   */
  public void resume(Predicate<PersonId> whose) {
    takeUp(found ->
        forEachWaiting(message -> {
          if (whose.test(message.message().person())) {
            found.add(taking(message));
          }
        }));
  }

  /** Sends a message that another process queued, in the same way. */
  public void resume(long message) {
    takeUp(found ->
        store
            .find(message)
            .filter(waiting -> peers.serves(waiting.message().person()))
            .ifPresent(waiting -> found.add(taking(waiting))));
  }

  private void forEachWaiting(Consumer<QueuedMessage> each) {
    int unreadable = store.forEachWaiting(each);
    if (unreadable > 0) {
      courier.unreadable(unreadable);
    }
  }

  private void takeUp(Consumer<List<Runnable>> reading) {
    locked(meanwhile::begins);
    try {
      List<Runnable> found = new ArrayList<>();
      reading.accept(found);
      locked(() -> found.forEach(Runnable::run));
    } finally {
      locked(meanwhile::ends);
    }
  }

  /** Puts a message into its line, without its words. */
  private Runnable taking(QueuedMessage message) {
    PersonId person = message.message().person();
    Waiting place = Waiting.inStore(message, delayer.nanos());
    return () -> {
      if (!meanwhile.isPast(person, place)) {
        lines.add(person, place);
      }
    };
  }

  /** Puts down what waits for people whom this process serves no more. */
  public void putDown() {
    locked(() -> lines.recall(person -> !peers.serves(person)));
  }

  /** Whether something is under way to one of these people. */
  public boolean isBusyWith(Predicate<PersonId> whose) {
    lock.lock();
    try {
      return lines.isUnderWay(whose);
    } finally {
      lock.unlock();
    }
  }

  /** Keeps to the part of the channel's limit that is left where so many processes send. */
  public void among(int processes) {
    locked(() -> pace.among(processes));
  }

  /** Queues messages; inside a transaction they are there exactly when it commits. */
  public List<QueuedMessage> enqueue(List<OutgoingMessage> messages) {
    return messages.isEmpty() ? List.of() : store.add(messages);
  }

  /** Sends queued messages. Called after their transaction committed, never inside one. */
  public void release(List<QueuedMessage> messages) {
    locked(() ->
        messages.stream()
            .filter(message -> peers.isDirect(message.message().person()))
            .forEach(this::add));
  }

  /**
   * Takes back what waits for a person who asked to be forgotten; it is called after the turn in
   * which they were, and before what that turn says is released.
   */
  public void recall(PersonId person) {
    locked(() -> {
      meanwhile.recalled(person);
      Line line = lines.of(person);
      if (line != null) {
        lines.change(line, Line::recall);
      }
    });
  }

  /** For how many people something waits or is under way. */
  public int peopleWaiting() {
    lock.lock();
    try {
      return lines.size();
    } finally {
      lock.unlock();
    }
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
    courier.close();
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

  private void add(QueuedMessage message) {
    lines.add(message.message().person(), Waiting.of(message, delayer.nanos()));
  }

  private void pump() {
    if (!peers.isCertain()) {
      wakeIn(UNCERTAIN);
      return;
    }
    for (Line line = lines.first();
        running && line != null && hasPlace(line.lane());
        line = lines.first()) {
      Duration early = pace.untilLane(line.lane());
      if (early.isPositive()) {
        wakeIn(early);
        return;
      }
      Duration soon = pace.untilPerson(line.person(), line.lane());
      if (soon.isPositive()) {
        rest(line, soon, Line::rest);
      } else {
        go(line);
      }
    }
  }

  private boolean hasPlace(Priority lane) {
    return lane == Priority.CRISIS
        || (underWay < limits.underWay()
            && (lane != Priority.NUDGE || nudgesUnderWay < limits.nudgesUnderWay()));
  }

  private void go(Line line) {
    Waiting place = line.next();
    Flight flight = new Flight(line, place, line.lane(), line.isOvertaken(place));
    lines.change(line, Line::go);
    count(flight, 1);
    if (!flight.overtaken()) {
      pace.count(line.person());
    }
    courier.send(flight);
  }

  private void count(Flight flight, int more) {
    underWay += more;
    nudgesUnderWay += flight.lane() == Priority.NUDGE ? more : 0;
  }

  /** Looks again when the pace allows the next message, unless that is planned already. */
  private void wakeIn(Duration delay) {
    long at = delayer.nanos() + delay.toNanos();
    if (wakes && wakesAt - at <= 0) {
      return;
    }
    wakes = true;
    wakesAt = at;
    delayer.after(delay, () -> locked(() -> wakes = wakes && wakesAt != at));
  }

  private void rest(Line line, Duration time, Consumer<Line> change) {
    lines.change(line, change);
    delayer.after(time, () -> locked(() -> lines.change(line, Line::rested)));
  }

  private void landed(Flight flight, Delivery delivery) {
    locked(() -> {
      count(flight, -1);
      if (!(delivery instanceof Later || delivery instanceof TooFast)) {
        meanwhile.settled(flight.place());
      }
      settle(flight.line(), flight.place(), delivery);
    });
  }

  private void settle(Line line, Waiting message, Delivery delivery) {
    switch (delivery) {
      case Delivered ignored -> lines.change(line, one -> one.settled(message));
      case LetGo ignored -> lines.change(line, one -> one.settled(message));
      case Refused ignored -> lines.change(line, one -> one.settled(message));
      case Unreachable() -> {
        meanwhile.recalled(line.person());
        lines.change(
            line,
            one -> {
              one.settled(message);
              one.recall();
            });
      }
      case Later(Duration delay) -> rest(line, delay, one -> one.failed(message));
      case TooFast(Duration delay) -> {
        pace.wasTooFast(line.person(), delay);
        rest(line, delay, one -> one.failed(message));
      }
    }
  }
}
