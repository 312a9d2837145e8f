package org.tideover.conversation;

import java.util.Optional;
import java.util.Set;
import org.tideover.conversation.buddy.BuddyInReach;
import org.tideover.conversation.buddy.BuddyPath;
import org.tideover.conversation.buddy.BuddysSide;
import org.tideover.conversation.crisis.Crisis;
import org.tideover.conversation.crisis.Expecting;
import org.tideover.conversation.crisis.LeftOpen;
import org.tideover.conversation.crisis.Rising;
import org.tideover.conversation.crisis.Young;
import org.tideover.conversation.lapse.AskingAboutLapseHandler;
import org.tideover.conversation.lapse.Lapse;
import org.tideover.conversation.movement.InSessionHandler;
import org.tideover.conversation.outreach.LettingGo;
import org.tideover.conversation.outreach.Reactions;
import org.tideover.conversation.outreach.Timetable;
import org.tideover.conversation.plan.PlanPath;
import org.tideover.conversation.safetyplan.PlanInReach;
import org.tideover.conversation.safetyplan.SafetyPlans;
import org.tideover.conversation.screening.Screenings;
import org.tideover.conversation.setup.NamedCity;
import org.tideover.conversation.setup.SetUp;
import org.tideover.conversation.state.BodyTold;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.ConversationState.HelpIsOpen;
import org.tideover.conversation.state.DoneWords;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.talk.Answers;
import org.tideover.conversation.talk.Commands;
import org.tideover.conversation.talk.LanguageChoice;
import org.tideover.conversation.talk.Matters;
import org.tideover.conversation.talk.Tellings;
import org.tideover.conversation.talk.TooMuch;
import org.tideover.conversation.together.InPrivate;
import org.tideover.conversation.urge.UrgePath;
import org.tideover.domain.Act;
import org.tideover.domain.Attachment;
import org.tideover.domain.Event;
import org.tideover.domain.Intent;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.JournalEntry.Outcome;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;

/**
 * The pure state machine: what one event leads to, in the order that keeps people safe.
 *
 * <p>Words of danger come before everything else, in every state; what was heard earlier counts
 * with them. Then an open escalation, which keeps every other path closed. Then commands and
 * cravings, which work in every state. Then the state's own questions, and last what is understood
 * anywhere.
 */
public final class Conversation {
  /** Intents that answer no question of ours and ask none that we should answer first. */
  private static final Set<Intent> UNCLEAR =
      Set.of(
          Intent.OTHER,
          Intent.YES,
          Intent.NO,
          Intent.MOOD,
          Intent.THANKS,
          Intent.GREETING,
          Intent.MILESTONE);

  /** Other parts, for which nobody leaves a question on a mere guess. */
  private static final Set<Intent> DOORS =
      Set.of(
          Intent.TALK,
          Intent.PLAN,
          Intent.BUDDY,
          Intent.LEARN,
          Intent.CHECK_IN,
          Intent.PROGRESS,
          Intent.SKILL,
          Intent.MOVE);

  private Conversation() {}

  /** What this event leads to. */
  public static Step advance(Happening told, Moment moment) {
    return answered(DoneWords.closed(LeftOpen.closed(told, moment.now()), moment.now()), moment);
  }

  private static Step answered(Happening told, Moment moment) {
    Happening happening =
        Rising.heard(
            Expecting.heard(withBody(Reactions.seen(told, moment), moment), moment.now()),
            moment.now());
    Step routed = inTheirLanguage(happening, route(happening, moment));
    Step answer = inReach(Handlers.enter(routed, moment), moment);
    Step heard = Young.isSaid(happening) ? Young.heard(answer) : answer;
    Step whole = ofAge(happening, heard, moment);
    return planned(told, introduced(recorded(happening, whole, moment)), moment);
  }

  /** However we hear that somebody is under 18: nobody else is brought in from then on. */
  private static Step ofAge(Happening happening, Step step, Moment moment) {
    boolean known = happening.person().preferences().isYoung();
    return step.person().preferences().isYoung() && !known
        ? BuddyPath.underAge(step, moment)
        : step;
  }

  /** The set-up after the first help, what a nudge led to, and when we write first next. */
  private static Step planned(Happening told, Step step, Moment moment) {
    Step whole = Reactions.recorded(told, SetUp.offered(told, step), moment);
    return Timetable.renewed(told, whole, moment);
  }

  /** What words tell of the body in passing is kept before anything answers them. */
  private static Happening withBody(Happening told, Moment moment) {
    return told.event() instanceof Event.Said
        ? told.of(
            Screenings.heard(
                told,
                BodyTold.keep(AskingAboutLapseHandler.heard(told), told.words(), moment.now()),
                moment))
        : told;
  }

  /** After they chose another language, what we asked last is asked in it. */
  private static Step inTheirLanguage(Happening happening, Step step) {
    ConversationState open = happening.person().conversation();
    boolean chose =
        step.person().profile().chosen()
            && !step.person().profile().tongue().equals(happening.person().profile().tongue());
    return chose && step.person().conversation().equals(open) && Handlers.asksAgain(open)
        ? step.go(open)
        : step;
  }

  /** In a crisis, what is the person's own stands one tap away: their plan, and their buddy. */
  private static Step inReach(Step step, Moment moment) {
    return BuddyInReach.offered(PlanInReach.offered(step, moment), moment);
  }

  /** Help that was opened by a tap or an answer is recorded like help that was opened by words. */
  private static Step recorded(Happening happening, Step step, Moment moment) {
    boolean noted = step.entries().stream().anyMatch(JournalEntry.Escalated.class::isInstance);
    boolean before = Crisis.isEscalated(happening.person().conversation());
    boolean opened = Crisis.isEscalated(step.person().conversation());
    return !noted && !before && opened && step.person().conversation() instanceof HelpIsOpen open
        ? Crisis.record(step, RiskLevel.CRISIS, open.category(), moment)
        : step;
  }

  private static Step route(Happening happening, Moment moment) {
    return switch (happening.event()) {
      case Event.Said said -> said(happening, said, moment);
      case Event.Tapped tapped -> tapped(happening, moment);
      case Event.Due due -> Appointments.keep(happening, due.appointment(), moment);
      case Event.Sent sent -> sent(happening, sent.attachment());
      case Event.Located place ->
          Crisis.isOpen(happening.person().conversation())
              ? sent(happening, Attachment.LOCATION)
              : Handlers.handle(happening, moment)
                  .orElseGet(() -> sent(happening, Attachment.LOCATION));
      case Event.Left left -> Presence.left(happening, moment);
      case Event.LetGo gone -> LettingGo.of(happening.person(), gone.key(), moment);
      case Event.Returned returned -> Step.of(happening.person());
      case Event.Raised raised -> raised(happening, moment);
      case Event.FromBuddy from ->
          BuddysSide.news(Step.of(happening.person()), from.news(), moment);
      case Event.JoinedTogether joined -> InPrivate.joined(Step.of(happening.person()));
      case Event.EndedTogether ended -> InPrivate.ended(Step.of(happening.person()), ended, moment);
      // A group's turn is its own: it never comes here.
      case Event.SaidInGroup group -> Step.of(happening.person());
      case Event.TappedInGroup group -> Step.of(happening.person());
    };
  }

  /** A second look found more danger: met like words of danger, unless help is open already. */
  private static Step raised(Happening happening, Moment moment) {
    return Crisis.isNew(happening)
        ? Crisis.meet(left(happening, Outcome.ESCALATED, moment), happening, moment)
        : Step.of(happening.person());
  }

  private static Step said(Happening happening, Event.Said said, Moment moment) {
    RiskLevel level = happening.heard().safety().level();
    boolean open = Crisis.isOpen(happening.person().conversation());
    if (Crisis.isNew(happening)) {
      return Crisis.meet(left(happening, Outcome.ESCALATED, moment), happening, moment);
    }
    if (level == RiskLevel.CRISIS) {
      return Crisis.corrected(happening)
          .or(() -> Handlers.handle(happening, moment))
          .map(step -> Crisis.record(step, happening, moment))
          .orElseThrow();
    }
    if (said.edited()) {
      return Step.of(happening.person());
    }
    return anywhere(happening, said, open, moment)
        .or(() -> Handlers.handle(happening, moment))
        .or(() -> NamedCity.asked(happening, moment))
        .or(() -> unclear(happening, moment))
        .orElseGet(() -> leaving(happening, Answers.answer(happening, moment), moment));
  }

  /** Unclear words while a question is open: whatever comes of them, it is no list of commands. */
  private static Optional<Step> unclear(Happening happening, Moment moment) {
    Intent intent = happening.heard().intent().intent();
    boolean vague = UNCLEAR.contains(intent) || DOORS.contains(intent) && !happening.isSure();
    return vague && Handlers.asksAgain(happening.person().conversation())
        ? Optional.of(Handlers.unclear(happening, moment))
        : Optional.empty();
  }

  /** What works in every state: commands, and, while no escalation is open, cravings and lapses. */
  private static Optional<Step> anywhere(
      Happening happening, Event.Said said, boolean open, Moment moment) {
    String words = said.text().reveal();
    if (SafetyPlans.isAskedFor(happening)) {
      return open
          ? SafetyPlans.inCrisis(happening, moment)
          : Optional.of(
              leaving(happening, SafetyPlans.open(Step.of(happening.person()), moment), moment));
    }
    if (open) {
      return Commands.opensMovement(words)
          ? Optional.empty()
          : Commands.answer(happening.person(), words, moment)
              .map(step -> Crisis.kept(happening, step))
              .or(() -> Tellings.inCrisis(happening, moment));
    }
    boolean signs = happening.person().conversation() instanceof ConversationState.AskingAboutPain;
    if (signs && Commands.moves(words)) {
      return Optional.of(Handlers.unclear(happening, moment));
    }
    return Commands.answer(happening.person(), words, moment)
        .or(() ->
            SafetyPlans.isLine(happening, moment) || PlanPath.isWritten(happening)
                ? Optional.empty()
                : tellings(happening, moment))
        .map(step -> leaving(happening, step, moment));
  }

  /** What is answered wherever it is told, but in the safety plan, where it may be a line. */
  private static Optional<Step> tellings(Happening happening, Moment moment) {
    return Crisis.parting(happening, moment)
        .or(() -> Tellings.atHand(happening, moment))
        .or(() -> Matters.answer(happening, moment))
        .or(() -> TooMuch.answer(happening, moment))
        .or(() -> Tellings.wished(happening, moment))
        .or(() -> Lapse.weighs(happening, moment))
        .or(() -> Lapse.told(happening, moment).map(told -> withCraving(happening, told, moment)))
        .or(() -> Aside.tells(happening) ? Optional.empty() : urgeOrLapse(happening, moment))
        .or(() -> Tellings.ofTheBody(happening, moment))
        .or(() -> Tellings.answer(happening));
  }

  /** A craving beside what adds to the danger after use is met, too: it leads to rest. */
  private static Step withCraving(Happening happening, Step told, Moment moment) {
    return Lapse.craves(happening, moment) ? UrgePath.open(happening, moment).after(told) : told;
  }

  private static Optional<Step> urgeOrLapse(Happening happening, Moment moment) {
    if (happening.means(Intent.MEDICATION) && Tellings.isCraving(happening)) {
      return Optional.of(UrgePath.open(happening, moment));
    }
    if (Lapse.craves(happening, moment) && !happening.means(Intent.LAPSE)) {
      return Optional.of(UrgePath.open(happening, moment));
    }
    return happening.means(Intent.URGE) || happening.means(Intent.LAPSE)
        ? Optional.of(Answers.answer(happening, moment))
        : Optional.empty();
  }

  private static Step tapped(Happening happening, Moment moment) {
    String help = happening.tapped("help:");
    boolean open = Crisis.isOpen(happening.person().conversation());
    if (open && isSetting(happening)) {
      Step kept = Crisis.kept(happening, Taps.answer(happening, moment));
      return happening.taps("forget:no") ? Crisis.beside(happening, kept) : kept;
    }
    if (help.isEmpty()) {
      return Optional.of(happening)
          .filter(asked -> open && SafetyPlans.isAskedFor(asked))
          .flatMap(asked -> SafetyPlans.inCrisis(asked, moment))
          .or(() -> Handlers.handle(happening, moment))
          .orElseGet(() -> leaving(happening, Taps.answer(happening, moment), moment));
    }
    if (open && happening.taps(Menu.HELP_NOW)) {
      return Crisis.openHelp(Step.of(happening.person()));
    }
    Step step = left(happening, Outcome.ESCALATED, moment);
    if (happening.taps(Menu.HELP_NOW)) {
      return Crisis.helpNow(step.settle(new ConversationState.Idle()));
    }
    return step.go(Crisis.of(RiskCategory.of(help), moment));
  }

  /**
   * A country, a language, what a model may read, people on call, a buddy, and whether everything
   * is erased leave what is open as it is.
   */
  private static boolean isSetting(Happening happening) {
    return !happening.tapped("country:").isEmpty()
        || !happening.tapped("model:").isEmpty()
        || !happening.tapped("on-call:").isEmpty()
        || !happening.tapped("buddy:").isEmpty()
        || !happening.tapped("forget:").isEmpty()
        || LanguageChoice.isTapped(happening);
  }

  private static Step sent(Happening happening, Attachment attachment) {
    Act answer = Act.say("attachment." + attachment.id());
    return Step.of(happening.person())
        .say(
            Crisis.isOpen(happening.person().conversation())
                ? answer.offering(Menu.HELP_NOW)
                : answer.offering(Menu.CRAVING, Menu.HELP_NOW));
  }

  /** A step of another part: the state that is left for it tidies up first. */
  private static Step leaving(Happening happening, Step step, Moment moment) {
    ConversationState before = happening.person().conversation();
    if (before instanceof ConversationState.InSession session && asksToForget(step)) {
      return InSessionHandler.waiting(session, Step.of(happening.person()), moment)
          .say(Menu.forget().offering(Menu.HELP_NOW));
    }
    return before.equals(step.person().conversation())
        ? step
        : step.after(left(happening, Outcome.INTERRUPTED, moment));
  }

  /** Whether everything is erased is asked beside a movement, which waits. */
  private static boolean asksToForget(Step step) {
    return step.person().conversation() instanceof ConversationState.ConfirmingForget;
  }

  private static Step left(Happening happening, Outcome why, Moment moment) {
    return Handlers.leave(
        happening.person().conversation(), Step.of(happening.person()), why, moment);
  }

  /** Somebody new hears, after they are helped, that this is a program; once. */
  private static Step introduced(Step step) {
    boolean quiet = step.acts().isEmpty() || step.forget();
    boolean known = step.person().memory().introduced();
    if (quiet || known || Crisis.isOpen(step.person().conversation())) {
      return step;
    }
    return step.person(step.person().wasIntroduced()).say(Act.say("welcome.intro").withKeyboard());
  }
}
