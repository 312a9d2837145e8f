package org.tideover.conversation.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered of nudges, so that they keep their distance and do not repeat.
 *
 * @param sent the latest that we sent, oldest first, at most {@link #MOST}
 * @param ignored how many in a row nobody reacted to
 * @param decision id of the latest decision, while what the person does next tells of its effect
 * @param decided when it was made
 * @param snoozed until when the person put the latest one off
 * @param considered until when all moments were considered
 */
public record Nudging(
    List<Sent> sent,
    int ignored,
    String decision,
    Optional<Instant> decided,
    Optional<Instant> snoozed,
    Optional<Instant> considered) {
  /** So many are remembered: more than a day may bring. */
  public static final int MOST = 6;

  /**
   * A nudge that went out.
   *
   * @param at when
   * @param message which it was, such as {@code nudge.breath}
   */
  public record Sent(Instant at, String message) {}

  /** Keeps its own copy. */
  public Nudging {
    sent = List.copyOf(sent);
  }

  /** None yet. */
  public static Nudging none() {
    return new Nudging(List.of(), 0, "", Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The latest that went out. */
  public Optional<Sent> latest() {
    return sent.isEmpty() ? Optional.empty() : Optional.of(sent.getLast());
  }

  /** The same after a decision. */
  public Nudging decided(String id, Instant now) {
    return new Nudging(sent, ignored, id, Optional.of(now), snoozed, considered);
  }

  /** The same after one went out. */
  public Nudging sent(Instant now, String message) {
    List<Sent> all = new ArrayList<>(sent);
    all.add(new Sent(now, message));
    List<Sent> kept = all.subList(Math.max(0, all.size() - MOST), all.size());
    return new Nudging(kept, ignored + 1, decision, decided, Optional.empty(), considered);
  }

  /** The latest that went out with this message. */
  public Optional<Sent> latest(String message) {
    return sent.reversed().stream().filter(one -> one.message().equals(message)).findFirst();
  }

  /**
   * The same without one that was put off to another time, or did not come: it counts for nothing.
   */
  public Nudging without(Sent one) {
    List<Sent> left = sent.stream().filter(other -> !other.equals(one)).toList();
    return new Nudging(left, Math.max(0, ignored - 1), decision, decided, snoozed, considered);
  }

  /** The same after the person did anything at all. */
  public Nudging answered() {
    return new Nudging(sent, 0, "", Optional.empty(), snoozed, considered);
  }

  /** The same after the person put the latest one off. */
  public Nudging snoozed(Instant until) {
    return new Nudging(sent, ignored, decision, decided, Optional.of(until), considered);
  }

  /** The same when all moments up to now were considered. */
  public Nudging considered(Instant now) {
    Optional<Instant> open = snoozed.filter(now::isBefore);
    return new Nudging(sent, ignored, decision, decided, open, Optional.of(now));
  }
}
