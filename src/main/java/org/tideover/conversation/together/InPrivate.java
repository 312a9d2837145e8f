package org.tideover.conversation.together;

import java.util.Optional;
import java.util.OptionalInt;
import org.tideover.conversation.crisis.Crisis;
import org.tideover.conversation.state.ConversationState.AskingAfter;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.urge.UrgePath;
import org.tideover.domain.Act;
import org.tideover.domain.Event;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.JournalEntry.Outcome;
import org.tideover.domain.UrgeEpisode;

/** Moving together, as one of them lives it in their private chat: the urge before and after. */
public final class InPrivate {
  private InPrivate() {}

  /** They joined: the scale, if nothing else is open. */
  public static Step joined(Step step) {
    return isFree(step.person()) ? step.say(scale()) : step;
  }

  /** A tap on that scale. */
  public static Step rated(Step step, Happening happening, Moment moment) {
    OptionalInt rating = rating(happening.tapped("before:"));
    if (rating.isEmpty() || !isFree(step.person())) {
      return step.say("together.not-rated");
    }
    Step open = UrgePath.withEpisode(step, moment);
    return UrgePath.rated(open, rating.getAsInt(), moment).say("together.rated");
  }

  /** It is over: whoever rated before is asked once more, and what they did is theirs to see. */
  public static Step ended(Step step, Event.EndedTogether ended, Moment moment) {
    PersonState person = step.person();
    boolean rated = person.episode().filter(episode -> episode.before().isPresent()).isPresent();
    if (!rated || Crisis.isOpen(person.conversation()) || !isIdle(person)) {
      return step;
    }
    String episode = person.episode().map(UrgeEpisode::id).orElseThrow();
    Outcome outcome = ended.stepsDone() > 0 ? Outcome.FINISHED : Outcome.STOPPED;
    return step.record(
            new JournalEntry.SessionStarted(episode, ended.startedAt(), ended.movement()))
        .record(
            new JournalEntry.SessionEnded(
                episode, moment.now(), ended.movement(), outcome, ended.stepsDone()))
        .go(new AskingAfter());
  }

  private static boolean isFree(PersonState person) {
    return isIdle(person) && person.episode().isEmpty();
  }

  private static boolean isIdle(PersonState person) {
    return person.conversation() instanceof Idle;
  }

  private static Act scale() {
    return Act.say("together.ask-before")
        .offering("before:0", "before:1", "before:2", "before:3")
        .offering("before:4", "before:5", "before:6", "before:7")
        .offering("before:8", "before:9", "before:10")
        .offering("together:skip");
  }

  private static OptionalInt rating(String digits) {
    return Optional.of(digits)
        .filter(text -> text.matches("10|[0-9]"))
        .map(text -> OptionalInt.of(Integer.parseInt(text)))
        .orElseGet(OptionalInt::empty);
  }
}
