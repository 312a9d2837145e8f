package org.tideover.conversation.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tideover.domain.Wordings;

/**
 * What is remembered of earlier turns so that the next one fits.
 *
 * @param movements ids of movements offered lately, latest first, at most {@link #KEPT}
 * @param skills ids of skills shown lately, latest first, at most {@link #KEPT}
 * @param offered the actions under our latest messages, so that a typed label counts as a tap
 * @param introduced whether we said who we are
 * @param signals signs of danger of the last days
 * @param guessed when we last said that the country is a guess
 * @param seen when the person last did something of their own
 * @param setUp whether the set-up was offered
 * @param lesson id of the lesson shown last
 * @param worded in which wordings they got what has several
 * @param noSign when the person last said that they have no stop sign (FACTS 5.3)
 */
public record Memory(
    List<String> movements,
    List<String> skills,
    List<String> offered,
    boolean introduced,
    Signals signals,
    Optional<Instant> guessed,
    Optional<Instant> seen,
    boolean setUp,
    Optional<String> lesson,
    Wordings worded,
    Optional<Instant> noSign) {
  /** How many offers are remembered. */
  public static final int KEPT = 6;

  /** How long it need not be said again that the country is a guess. */
  private static final Duration GUESS_IS_KNOWN = Duration.ofHours(24);

  /** Nothing yet. */
  public static Memory empty() {
    return new Memory(
        List.of(),
        List.of(),
        List.of(),
        false,
        Signals.none(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Wordings.none(),
        Optional.empty());
  }

  /** Whether it is time to say that the country is a guess. */
  public boolean tellsGuessAt(Instant now) {
    return guessed.isEmpty() || !now.isBefore(guessed.get().plus(GUESS_IS_KNOWN));
  }

  Memory movement(String id) {
    return new Memory(
        latestFirst(id, movements),
        skills,
        offered,
        introduced,
        signals,
        guessed,
        seen,
        setUp,
        lesson,
        worded,
        noSign);
  }

  Memory skill(String id) {
    return new Memory(
        movements,
        latestFirst(id, skills),
        offered,
        introduced,
        signals,
        guessed,
        seen,
        setUp,
        lesson,
        worded,
        noSign);
  }

  Memory actions(List<String> actions) {
    return new Memory(
        movements,
        skills,
        List.copyOf(actions),
        introduced,
        signals,
        guessed,
        seen,
        setUp,
        lesson,
        worded,
        noSign);
  }

  Memory afterIntroduction() {
    return new Memory(
        movements, skills, offered, true, signals, guessed, seen, setUp, lesson, worded, noSign);
  }

  Memory noticed(Signals other) {
    return new Memory(
        movements,
        skills,
        offered,
        introduced,
        other,
        guessed,
        seen,
        setUp,
        lesson,
        worded,
        noSign);
  }

  Memory guessedAt(Instant now) {
    return new Memory(
        movements,
        skills,
        offered,
        introduced,
        signals,
        Optional.of(now),
        seen,
        setUp,
        lesson,
        worded,
        noSign);
  }

  /** Signs that are too old go as soon as the person is back. */
  Memory seenAt(Instant now) {
    return new Memory(
        movements,
        skills,
        offered,
        introduced,
        signals.at(now),
        guessed,
        Optional.of(now),
        setUp,
        lesson,
        worded,
        noSign);
  }

  Memory afterSetUpWasOffered() {
    return new Memory(
        movements,
        skills,
        offered,
        introduced,
        signals,
        guessed,
        seen,
        true,
        lesson,
        worded,
        noSign);
  }

  Memory taught(String id) {
    return new Memory(
        movements,
        skills,
        offered,
        introduced,
        signals,
        guessed,
        seen,
        setUp,
        Optional.of(id),
        worded,
        noSign);
  }

  Memory worded(Wordings other) {
    return new Memory(
        movements,
        skills,
        offered,
        introduced,
        signals,
        guessed,
        seen,
        setUp,
        lesson,
        other,
        noSign);
  }

  /** Whether the person said, while a word on the body holds, that they have no stop sign. */
  public boolean hasNoSignAt(Instant now) {
    return noSign.filter(at -> now.isBefore(at.plus(BodyReport.HOLDS))).isPresent();
  }

  Memory withoutSignAt(Instant now) {
    return new Memory(
        movements,
        skills,
        offered,
        introduced,
        signals,
        guessed,
        seen,
        setUp,
        lesson,
        worded,
        Optional.of(now));
  }

  private static List<String> latestFirst(String latest, List<String> earlier) {
    List<String> all = new ArrayList<>(earlier);
    all.remove(latest);
    all.addFirst(latest);
    return List.copyOf(all.subList(0, Math.min(KEPT, all.size())));
  }
}
