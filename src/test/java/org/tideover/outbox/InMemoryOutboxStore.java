package org.tideover.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;

/** An {@link OutboxStore} that can be away for a while. */
public final class InMemoryOutboxStore implements OutboxStore {
  private int unreadable;
  private final TreeMap<Long, QueuedMessage> waiting = new TreeMap<>();
  private final Map<List<Object>, String> slots = new HashMap<>();
  private final Map<PersonId, List<String>> recent = new HashMap<>();
  private final List<String> givenUp = new ArrayList<>();
  private long ids;
  private int callsToFail;
  private Runnable afterLook = () -> {};

  /** Lets the next writes fail. */
  public synchronized void failNext(int calls) {
    callsToFail = calls;
  }

  /** Why messages were given up. */
  public synchronized List<String> givenUp() {
    return List.copyOf(givenUp);
  }

  @Override
  public synchronized List<QueuedMessage> add(List<OutgoingMessage> messages) {
    return messages.stream().map(this::add).toList();
  }

  private QueuedMessage add(OutgoingMessage message) {
    QueuedMessage queued = new QueuedMessage(++ids, message, Instant.EPOCH, 0);
    waiting.put(queued.id(), queued);
    return queued;
  }

  /** From now on so many more messages wait that nobody can read. */
  void holdsUnreadable(int messages) {
    unreadable = messages;
  }

  /** Does this after the next look into it, before whoever looked knows what was there. */
  public synchronized void afterNextLook(Runnable task) {
    afterLook = task;
  }

  @Override
  public int forEachWaiting(Consumer<QueuedMessage> each) {
    List<QueuedMessage> found = waiting();
    looked().run();
    found.forEach(each);
    return unreadable;
  }

  @Override
  public Optional<QueuedMessage> find(long id) {
    Optional<QueuedMessage> found = look(id);
    looked().run();
    return found;
  }

  private synchronized Optional<QueuedMessage> look(long id) {
    failIfAway();
    return Optional.ofNullable(waiting.get(id));
  }

  private synchronized Runnable looked() {
    Runnable task = afterLook;
    afterLook = () -> {};
    return task;
  }

  /** What waits, oldest first. */
  public synchronized List<QueuedMessage> waiting() {
    return List.copyOf(waiting.values());
  }

  @Override
  public synchronized void delivered(QueuedMessage message, Optional<String> reference) {
    failIfAway();
    waiting.remove(message.id());
    reference.ifPresent(sent -> note(message.message().person(), List.of(sent)));
    reference.ifPresent(
        sent -> slots.put(List.of(message.message().person(), message.message().slot()), sent));
  }

  @Override
  public synchronized void failed(QueuedMessage message) {
    failIfAway();
    waiting.computeIfPresent(
        message.id(),
        (id, kept) -> new QueuedMessage(id, kept.message(), kept.queuedAt(), kept.attempts() + 1));
  }

  @Override
  public synchronized void givenUp(QueuedMessage message, String reason) {
    failIfAway();
    waiting.remove(message.id());
    givenUp.add(reason);
  }

  @Override
  public synchronized void drop(PersonId person) {
    waiting.values().removeIf(queued -> queued.message().person().equals(person));
  }

  @Override
  public synchronized Optional<String> reference(PersonId person, String slot) {
    failIfAway();
    return Optional.ofNullable(slots.get(List.of(person, slot)));
  }

  @Override
  public synchronized void shown(PersonId person, List<String> references) {
    failIfAway();
    note(person, references);
  }

  private void note(PersonId person, List<String> references) {
    recent.computeIfAbsent(person, unused -> new ArrayList<>()).addAll(references);
  }

  @Override
  public synchronized List<String> recent(PersonId person) {
    return List.copyOf(recent.getOrDefault(person, List.of()));
  }

  @Override
  public synchronized void swept(PersonId person, List<String> references) {
    recent.getOrDefault(person, new ArrayList<>()).removeAll(references);
  }

  private void failIfAway() {
    if (callsToFail > 0) {
      callsToFail--;
      throw new IllegalStateException("The store is away");
    }
  }
}
