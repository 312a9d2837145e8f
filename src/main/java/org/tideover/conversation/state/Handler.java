package org.tideover.conversation.state;

import java.util.Optional;
import org.tideover.domain.JournalEntry.Outcome;

/**
 * What one conversation state does.
 *
 * @param <S> the state
 */
public interface Handler<S extends ConversationState> {
  /** The state introduces itself: it says its question and books what it needs. */
  Step enter(S state, Step step, Moment moment);

  /** The state answers what happened; empty leaves it to what is understood in every state. */
  Optional<Step> handle(S state, Happening happening, Moment moment);

  /** Whether unclear words are met by the state itself, as {@link #unclear} says. */
  default boolean asksAgain() {
    return false;
  }

  /**
   * What follows on unclear words: the question in other, shorter words, or going on without it.
   */
  default Step unclear(S state, Step step, Moment moment) {
    return step.go(state);
  }

  /**
   * The state is left for a reason of another part, such as words of danger: it tidies up.
   *
   * @param why how what was open ends
   */
  default Step leave(S state, Step step, Outcome why, Moment moment) {
    return step;
  }
}
