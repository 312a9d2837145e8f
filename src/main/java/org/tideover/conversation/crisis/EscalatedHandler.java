package org.tideover.conversation.crisis;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.AskingDirectly;
import org.tideover.conversation.state.ConversationState.AskingForHelp;
import org.tideover.conversation.state.ConversationState.AskingPlan;
import org.tideover.conversation.state.ConversationState.Escalated;
import org.tideover.conversation.state.ConversationState.InDanger;
import org.tideover.conversation.state.ConversationState.KeepingQuiet;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.SlipWords;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Event;
import org.tideover.domain.Intent;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;

/** The first words after a sign of danger: a number at once, and only then a question. */
public final class EscalatedHandler implements Handler<Escalated> {
  private static final String ABUSE = "crisis.abuse";
  private static final String ALONE = "lapse.alone";
  private static final String BARRIER = "crisis.barrier-";
  private static final String WHOSE = "crisis.overdose-who";

  @Override
  public Step enter(Escalated state, Step step, Moment moment) {
    Step told = step.person(Rising.hurt(step.person(), state.category(), moment));
    return CheckIns.book(told.say(first(state.reply())), state.category(), moment);
  }

  @Override
  public Optional<Step> handle(Escalated state, Happening happening, Moment moment) {
    return Shared.listening(
        state.category(),
        happening,
        moment,
        () -> tapped(state, happening).or(() -> said(state, happening, moment)));
  }

  /** What differs comes first: whose overdose it is, and whether texting is safe. */
  private static Act first(String reply) {
    Act bare = Replies.bare(reply);
    return switch (reply) {
      case "crisis.overdose" -> Replies.open(bare.offering("overdose:self", "overdose:other"));
      case ABUSE -> Replies.open(bare.offering("text:yes", "text:no"));
      case Crisis.RESTING, "movement.stop-signs-emergency" -> Replies.open(bare);
      default -> Replies.open(bare.offering(Menu.GO_ON));
    };
  }

  private static Optional<Step> tapped(Escalated state, Happening happening) {
    Step step = Step.of(happening.person());
    if (happening.taps(Menu.GO_ON)) {
      return Optional.of(onward(step, state, happening));
    }
    if (state.reply().equals(Crisis.RESTING) && happening.taps(Menu.CRAVING)) {
      return Optional.of(step.say(Replies.of("lapse.craving")));
    }
    if (happening.taps("text:no")) {
      return Optional.of(step.go(KeepingQuiet.of(state.category())));
    }
    return happening.taps("text:yes")
        ? Optional.of(AskingForHelpHandler.discreetly(step, state.category()))
        : Optional.empty();
  }

  private static Optional<Step> said(Escalated state, Happening happening, Moment moment) {
    if (!(happening.event() instanceof Event.Said)) {
      return Optional.empty();
    }
    Step step = Step.of(happening.person());
    if (state.category() == RiskCategory.ABUSE && Shared.isAcute(state.category(), happening)) {
      return Optional.of(step.go(new InDanger(state.category(), 0)));
    }
    // A guess must not do: from then on nobody asks after them.
    if (state.reply().equals(ABUSE) && happening.isSure() && Shared.declines(happening)) {
      return Optional.of(step.go(KeepingQuiet.of(state.category())));
    }
    if (state.reply().equals(Crisis.RESTING) && Spoken.calm(happening)) {
      return Optional.of(resting(step, happening, moment));
    }
    Optional<Step> barrier = barrier(step, state, happening);
    if (barrier.isPresent()) {
      return barrier;
    }
    return Optional.of(
        state.category() == RiskCategory.OVERDOSE
            ? overdose(step, state, happening, moment)
            : talked(step, state, happening, moment));
  }

  /** Rest after use: words without hope are asked about, and an urge leads to people. */
  private static Step resting(Step step, Happening happening, Moment moment) {
    if (Hopeless.isSaid(happening)) {
      return Rising.asked(step, new AskingDirectly(RiskCategory.SUICIDE, false), moment);
    }
    if (happening.means(Intent.URGE)) {
      return step.say(Replies.of("lapse.craving"));
    }
    if (SlipWords.isAshamed(happening) || SlipWords.isAllLost(happening)) {
      return step.say(
          Replies.of(SlipWords.isAllLost(happening) ? "lapse.nothing-reset" : "lapse.shame"));
    }
    return step.say(Replies.of(Spoken.isAlone(happening) ? ALONE : "lapse.resting"));
  }

  /** Somebody who worried about another person, and now speaks of their own danger, is met anew. */
  private static Step talked(Step step, Escalated state, Happening happening, Moment moment) {
    boolean own =
        isForAnother(state)
            && happening.heard().safety().level() == RiskLevel.CRISIS
            && !Spoken.worriesAboutAnother(happening);
    return own ? step.go(Crisis.of(state.category(), moment)) : onward(step, state, happening);
  }

  private static boolean isForAnother(Escalated state) {
    return state.reply().equals(Crisis.FOR_ANOTHER);
  }

  /** What stands in the way is answered at once, one time; the questions still follow. */
  private static Optional<Step> barrier(Step step, Escalated state, Happening happening) {
    boolean open = Spoken.calm(happening) && !state.reply().startsWith(BARRIER);
    return Optional.of(happening)
        .filter(said -> open && state.category() != RiskCategory.OVERDOSE)
        .flatMap(Barriers::unasked)
        .map(named ->
            step.settle(new Escalated(state.category(), BARRIER + named, state.since()))
                .say(Replies.open(Replies.bare(BARRIER + named).offering(Menu.GO_ON))));
  }

  /** Whose overdose it is, by the words; asked once where they do not say. */
  private static Step overdose(Step step, Escalated state, Happening happening, Moment moment) {
    return Crisis.ofOverdose(step, answered(happening), happening, moment)
        .orElseGet(() -> asked(step, state));
  }

  /**
   * A bare "me" or "him" answers the question that was asked, and so does who is alone; who lacks
   * naloxone may be either.
   */
  private static WhoseBody answered(Happening happening) {
    WhoseBody told = WhoseBody.of(happening);
    if (told != WhoseBody.UNTOLD || SeenInOverdose.lacksNaloxone(happening)) {
      return told;
    }
    if (Spoken.isOfAnother(happening)) {
      return WhoseBody.ANOTHERS;
    }
    boolean own = Spoken.isOfSelf(happening) || Spoken.isAlone(happening);
    return own ? WhoseBody.OWN : WhoseBody.UNTOLD;
  }

  private static Step asked(Step step, Escalated state) {
    String key = state.reply().equals(WHOSE) ? "crisis.stay" : WHOSE;
    return step.settle(new Escalated(state.category(), WHOSE, state.since()))
        .say(Replies.open(Replies.bare(key).offering("overdose:self", "overdose:other")));
  }

  private static Step onward(Step step, Escalated state, Happening happening) {
    RiskCategory category = state.category();
    if (isForAnother(state)) {
      return step.go(new AskingForHelp(category, 1));
    }
    if (category == RiskCategory.SUICIDE) {
      return Spoken.isDone(happening) || OnPlan.isNear(happening) || OnPlan.isTold(happening)
          ? step.go(new InDanger(category, 0))
          : step.go(new AskingPlan());
    }
    return category == RiskCategory.ABUSE
        ? AskingForHelpHandler.discreetly(step, category)
        : step.go(new AskingForHelp(category, 0));
  }
}
