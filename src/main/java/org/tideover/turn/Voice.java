package org.tideover.turn;

import java.time.Instant;
import java.util.List;
import org.tideover.conversation.state.PersonState;
import org.tideover.domain.Act;
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
    return renderer.render(
        acts,
        new Addressee(
            to.person(),
            to.profile().country(),
            to.profile().language(),
            to.memory().tellsGuessAt(now)));
  }
}
