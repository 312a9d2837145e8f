package org.tideover.conversation.state;

import java.util.OptionalInt;
import org.tideover.domain.Event;
import org.tideover.domain.Heard;
import org.tideover.domain.Intent;
import org.tideover.domain.IntentMatch;
import org.tideover.domain.SafetyAssessment;

/**
 * What happened with a person, and what was understood of it.
 *
 * @param person who, as they were before
 * @param event what happened
 * @param heard what was understood of their words; nothing where there were none
 * @param words what they said, ready to be asked for patterns; empty where they said nothing
 */
public record Happening(PersonState person, Event event, Heard heard, Words words) {
  private static final double SURE = 0.5;

  /** What happened, with the words of it. */
  public Happening(PersonState person, Event event, Heard heard) {
    this(
        person,
        event,
        heard,
        Words.of(event instanceof Event.Said said ? said.text().reveal() : ""));
  }

  /** The same, with a person who is remembered otherwise. */
  public Happening of(PersonState other) {
    return new Happening(other, event, heard, words);
  }

  /** The same, with another judgement of its danger. */
  public Happening assessed(SafetyAssessment safety) {
    return new Happening(person, event, new Heard(safety, heard.intent()), words);
  }

  /** Whether this action was tapped. */
  public boolean taps(String action) {
    return event instanceof Event.Tapped tapped && tapped.action().equals(action);
  }

  /**
   * What follows the prefix in a tapped action, as {@code home} in {@code place:home}; or empty.
   */
  public String tapped(String prefix) {
    return event instanceof Event.Tapped tapped && tapped.action().startsWith(prefix)
        ? tapped.action().substring(prefix.length())
        : "";
  }

  /** Whether the person meant this. */
  public boolean means(Intent intent) {
    return event instanceof Event.Said && heard.intent().is(intent);
  }

  /** Whether the whole message is a known phrase, so that its meaning is sure. */
  public boolean isWordForWord() {
    return heard.intent() instanceof IntentMatch match && match.isWordForWord();
  }

  /** Whether the person said this in so many words: where a guess must not do. */
  public boolean says(Intent intent) {
    return isWordForWord() && means(intent);
  }

  /** Whether their meaning is more than a guess. */
  public boolean isSure() {
    return heard.intent() instanceof IntentMatch match && match.confidence() >= SURE;
  }

  /** The rating 0 to 10 that was tapped or said, if one was. */
  public OptionalInt rating() {
    String digits = tapped("rate:");
    if (!digits.isEmpty()) {
      return parse(digits);
    }
    return means(Intent.RATING) ? number() : OptionalInt.empty();
  }

  /** The rating that came with the words of a craving; empty where none did. */
  public OptionalInt ratingOfCraving() {
    return means(Intent.URGE) ? number() : OptionalInt.empty();
  }

  private OptionalInt number() {
    return heard.intent() instanceof IntentMatch match ? match.number() : OptionalInt.empty();
  }

  private static OptionalInt parse(String digits) {
    return digits.matches("10|[0-9]")
        ? OptionalInt.of(Integer.parseInt(digits))
        : OptionalInt.empty();
  }
}
