package org.tideover.conversation.crisis;

import java.util.Optional;
import org.tideover.conversation.state.CompanyWords;
import org.tideover.conversation.state.ConversationState.OwnOverdose;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Words;
import org.tideover.domain.Act;
import org.tideover.domain.Event;

/**
 * Words for somebody who may lose consciousness within a minute: one message, then shorter, each in
 * answer to who is near, what stands in the way, or what changed.
 *
 * <p><b>Limitations:</b> in our other languages only barriers, naloxone and who was called.
 */
public final class OwnOverdoseHandler implements Handler<OwnOverdose> {
  private static final Pattern CALLED =
      Words.pattern(
          "(text(ed|s)?|call(ed|s|ing)?|rang|phone[ds]?|messag(e|ed|es)|answer(s|ing)?|repl(y|ying))");

  private static final Pattern WILL_NOT_CALL =
      Words.pattern(
          "(dont|do not|wont|cant|cannot|not|never|afraid|scared|no)( \\w+){0,3}"
              + " (call|calling|911|999|112|ambulance|hospital|er|paramedics|phone|ring)",
          "no (ambulance|hospital|911)|dont (want|need)( \\w+)? help");

  private static final Pattern BETTER =
      Words.pattern(
          "(feel|feeling|doing|getting|im|i am)( \\w+)? (better|ok|okay|fine|good|alright|normal)",
          "(wore|wearing) off|(its|it is) (passing|gone|over)");
  private static final Pattern NOT_BETTER =
      Words.pattern(
          "(dont|do not|not|never|isnt|wont|if|will|want to)( \\w+){0,2} (better|ok|okay|fine|good|alright|normal|off|passing)");

  @Override
  public Step enter(OwnOverdose state, Step step, Moment moment) {
    return CheckIns.book(step.say(own("crisis.overdose-self")), state.category(), moment);
  }

  @Override
  public Optional<Step> handle(OwnOverdose state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (happening.taps(Menu.SAFE) || Spoken.retracts(happening)) {
      Step kept = step.say(Replies.bare("crisis.overdose-self-safe"));
      return Optional.of(Shared.safe(kept, state.category(), moment));
    }
    if (happening.taps("overdose:other") || isAnothers(happening)) {
      return Optional.of(step.go(HelpingInOverdoseHandler.fresh(happening, moment)));
    }
    return Optional.of(step.say(own(reply(happening))));
  }

  /** What fits these words. */
  private static String reply(Happening happening) {
    if (!(happening.event() instanceof Event.Said)) {
      return "crisis.overdose-self-again";
    }
    if (SeenInOverdose.lacksNaloxone(happening)) {
      return "crisis.overdose-self-no-naloxone";
    }
    if (SeenInOverdose.isCalled(happening)) {
      return "crisis.overdose-self-called";
    }
    if (CompanyWords.tell(happening.words())) {
      return "crisis.overdose-self-company";
    }
    if (SeenInOverdose.namesNaloxone(happening)) {
      return "crisis.overdose-self";
    }
    if (isBetter(happening)) {
      return "crisis.overdose-self-safe";
    }
    return Barriers.unasked(happening)
        .map(OwnOverdoseHandler::barrier)
        .orElseGet(() -> refused(happening));
  }

  private static String barrier(String named) {
    return switch (named) {
      case "police" -> "crisis.od-police";
      case "credit" -> "crisis.overdose-self-credit";
      case "no-help", "no-answer" -> "crisis.overdose-self-again";
      default -> "crisis.overdose-self-afraid";
    };
  }

  private static String refused(Happening happening) {
    if (happening.words().hold(WILL_NOT_CALL)) {
      return "crisis.overdose-self-afraid";
    }
    return Spoken.isAlone(happening) ? "crisis.overdose-self-alone" : "crisis.overdose-self-again";
  }

  /** It can come back, so the number and somebody near stay. */
  private static boolean isBetter(Happening happening) {
    return Spoken.calm(happening)
        && happening.words().hold(BETTER)
        && !happening.words().hold(NOT_BETTER);
  }

  /** Whoever was called and does not answer is no second overdose. */
  private static boolean isAnothers(Happening happening) {
    return WhoseBody.of(happening) == WhoseBody.ANOTHERS && !happening.words().hold(CALLED);
  }

  private static Act own(String key) {
    return Replies.bare(key).offering("overdose:other").offering(Menu.SAFE);
  }
}
