package org.tideover.conversation.crisis;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.ConversationState.KeepingQuiet;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.PersonState;
import org.tideover.domain.Event;
import org.tideover.domain.Intent;
import org.tideover.domain.IntentMatch;

/**
 * Help that is open though nobody came back to it. Its check-ins were asked, and two days went by
 * without a sign: then it keeps neither what the person wants to hear from us nor a craving away.
 * Whatever may be an answer to it, and every word of danger, is still heard as before.
 */
public final class LeftOpen {
  private static final Duration SILENCE = Duration.ofHours(48);

  /** What may be an answer, however late. */
  private static final Set<Intent> ANSWERS =
      Set.of(
          Intent.YES,
          Intent.NO,
          Intent.STOP,
          Intent.MOOD,
          Intent.OTHER,
          Intent.RATING,
          Intent.THANKS);

  /** The areas of the buttons under what is said in a crisis. */
  private static final Set<String> BUTTONS =
      Set.of(
          "help", "crisis", "direct", "plan", "means", "time", "barrier", "text", "overdose", "od");

  private LeftOpen() {}

  /**
   * Whether nothing else is written first now: help is open, or a check-in after danger is still to
   * come. Whoever cannot be texted safely is left in peace until they come themselves.
   */
  public static boolean holdsBack(PersonState person, Instant now) {
    boolean open = Crisis.isOpen(person.conversation());
    boolean quiet = person.conversation() instanceof KeepingQuiet;
    return Crisis.asksSoon(person, now) || quiet || open && !isLeft(person, now);
  }

  /** The same, with nothing open where a person comes back with something else. */
  public static Happening closed(Happening told, Instant now) {
    return isLeft(told.person(), now) && isOfSomethingElse(told)
        ? told.of(told.person().in(new Idle()))
        : told;
  }

  private static boolean isLeft(PersonState person, Instant now) {
    boolean seen = person.memory().seen().filter(at -> now.isBefore(at.plus(SILENCE))).isPresent();
    return Crisis.isOpen(person.conversation()) && !Crisis.asksSoon(person, now) && !seen;
  }

  private static boolean isOfSomethingElse(Happening told) {
    return switch (told.event()) {
      case Event.Said said -> !said.edited() && Spoken.calm(told) && saysSomethingElse(told);
      case Event.Tapped tapped -> !isButton(tapped.action().split(":", 2)[0]);
      default -> false;
    };
  }

  /** Whether a button under what is said in a crisis is of this area. */
  public static boolean isButton(String area) {
    return BUTTONS.contains(area);
  }

  /**
   * Less than the very words will do for a craving alone: "I can write now" may resemble anything.
   */
  private static boolean saysSomethingElse(Happening told) {
    boolean plain = told.isWordForWord() || told.isSure() && told.means(Intent.URGE);
    return Spoken.isCommand(told)
        || plain
            && told.heard().intent() instanceof IntentMatch match
            && !ANSWERS.contains(match.intent());
  }
}
