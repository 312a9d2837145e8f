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
      return Optional.of(answered(happening, category, "other"));
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
    return named.map(id -> answered(happening, category, id));
  }

  /**
   * Answers a barrier that was named beside the answer to another question, which goes on: who says
   * that they have no credit did not say that there is no plan.
   */
  static Step beside(Step step, Happening happening) {
    return Barriers.unasked(happening)
        .map(named -> step.say(Replies.bare("crisis.barrier-" + named)))
        .orElse(step);
  }

  /** Asks for what stands in the way; from danger now, the answer leads back there. */
  static NamingBarrier of(RiskCategory category, Happening happening) {
    return new NamingBarrier(category, danger(happening).isPresent());
  }

  /** Says the answer to a barrier, and asks for a person again; danger now stays that. */
  private static Step answered(Happening happening, RiskCategory category, String barrier) {
    Step step = Step.of(happening.person());
    String answer = "crisis.barrier-" + barrier;
    return danger(happening)
        .map(danger -> step.say(Replies.bare(answer)).go(danger))
        .orElseGet(() -> step.settle(new AskingForHelp(category, 1)).say(Replies.toPeople(answer)));
  }

  /** The danger that is now, to urge on from. */
  private static Optional<InDanger> danger(Happening happening) {
    return switch (happening.person().conversation()) {
      case InDanger now -> Optional.of(new InDanger(now.category(), now.turn() + 1));
      case NamingBarrier naming when naming.danger() ->
          Optional.of(new InDanger(naming.category(), 1));
      default -> Optional.empty();
    };
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
                : answered(happening, category, "other"))
        : Optional.empty();
  }
}
