package org.tideover.turn;

import java.time.Instant;
import java.util.List;
import org.tideover.conversation.state.ConversationState.HelpIsOpen;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Profile;
import org.tideover.domain.Act;
import org.tideover.domain.RiskCategory;
import org.tideover.reply.Addressee;
import org.tideover.reply.Labels;
import org.tideover.reply.Rendered;
import org.tideover.reply.Renderer;

/**
 * How acts get their words.
 *
 * @param renderer acts to messages
 * @param labels what buttons say
 */
public record Voice(Renderer renderer, Labels labels) {
  Rendered say(List<Act> acts, PersonState to, Instant now) {
    Profile profile = to.profile();
    Addressee addressee =
        Addressee.of(to.person(), profile.country(), profile.language(), profile.spoken())
            .hurt(isHurt(to));
    return renderer.render(
        acts,
        to.memory().tellsGuessAt(now) ? addressee : addressee.knowingTheGuess(),
        to.memory().worded());
  }

  /** Whether the help that is open, or was opened last, is against violence. */
  private static boolean isHurt(PersonState person) {
    return person.conversation() instanceof HelpIsOpen open
        ? open.category() == RiskCategory.ABUSE
        : person.memory().signals().endWith(RiskCategory.ABUSE);
  }
}
