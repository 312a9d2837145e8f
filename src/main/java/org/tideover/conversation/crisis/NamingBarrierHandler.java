package org.tideover.conversation.crisis;

import java.util.Optional;
import java.util.Set;
import org.tideover.conversation.state.ConversationState.AskingForHelp;
import org.tideover.conversation.state.ConversationState.InDanger;
import org.tideover.conversation.state.ConversationState.NamingBarrier;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Signal;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Event;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;

/** What stands in the way of reaching somebody: one short honest answer, and the line again. */
public final class NamingBarrierHandler implements Handler<NamingBarrier> {
  private static final String AREA = "barrier:";
  private static final Set<String> KNOWN =
      Set.of("cost", "police", "shame", "credit", "language", "no-help", "other");

  @Override
  public Step enter(NamingBarrier state, Step step, Moment moment) {
    return step.say(
        Replies.open(
            Replies.bare("crisis.barriers")
                .offering("barrier:cost", "barrier:police")
                .offering("barrier:shame", "barrier:credit")
                .offering("barrier:language", "barrier:no-help")
                .offering("barrier:other")));
  }

  @Override
  public Optional<Step> handle(NamingBarrier state, Happening happening, Moment moment) {
    RiskCategory category = state.category();
    if (happening.taps(Menu.CANNOT)) {
      return Optional.of(answered(Step.of(happening.person()), category, "other"));
    }
    return Shared.orStay(
        Shared.answer(category, happening, moment)
            .or(() -> barrier(category, happening, Barriers.asked(happening)))
            .or(() -> other(category, happening)),
        happening);
  }

  /** The answer to a barrier that was tapped, or named unasked in words without danger. */
  static Optional<Step> barrier(RiskCategory category, Happening happening) {
    return barrier(category, happening, Barriers.unasked(happening));
  }

  private static Optional<Step> barrier(
      RiskCategory category, Happening happening, Optional<String> said) {
    String tapped = happening.tapped(AREA);
    Optional<String> named =
        tapped.isEmpty() && Spoken.calm(happening)
            ? said
            : Optional.of(tapped).filter(KNOWN::contains);
    return named.map(id -> answered(Step.of(happening.person()), category, id));
  }

  /**
   * Answers a barrier that was named beside the answer to another question, which goes on: who says
   * that they have no credit did not say that there is no plan.
   */
  static Step beside(Step step, Happening happening) {
    return Spoken.calm(happening)
        ? Barriers.unasked(happening)
            .map(named -> step.say(Replies.bare("crisis.barrier-" + named)))
            .orElse(step)
        : step;
  }

  /** Says the answer to a barrier, and asks for a person again. */
  static Step answered(Step step, RiskCategory category, String barrier) {
    return step.settle(new AskingForHelp(category, 1))
        .say(Replies.toPeople("crisis.barrier-" + barrier));
  }

  /** Who will not call at all, whatever may help, is in danger. */
  private static Optional<Step> other(RiskCategory category, Happening happening) {
    boolean danger =
        happening.heard().safety().level() == RiskLevel.CRISIS
            || Shared.isAcute(category, happening)
            || Signal.isOfLife(category) && Spoken.refuses(happening);
    return happening.event() instanceof Event.Said
        ? Optional.of(
            danger
                ? Step.of(happening.person()).go(new InDanger(category, 0))
                : answered(Step.of(happening.person()), category, "other"))
        : Optional.empty();
  }
}
