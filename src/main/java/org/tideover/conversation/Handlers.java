package org.tideover.conversation;

import java.util.Optional;
import org.tideover.conversation.checkin.AskingMoodHandler;
import org.tideover.conversation.checkin.AskingUrgeTodayHandler;
import org.tideover.conversation.crisis.AskingDirectlyHandler;
import org.tideover.conversation.crisis.AskingForHelpHandler;
import org.tideover.conversation.crisis.AskingMeansHandler;
import org.tideover.conversation.crisis.AskingPlanHandler;
import org.tideover.conversation.crisis.AskingTimeHandler;
import org.tideover.conversation.crisis.CheckingNextDayHandler;
import org.tideover.conversation.crisis.CheckingSafetyHandler;
import org.tideover.conversation.crisis.EscalatedHandler;
import org.tideover.conversation.crisis.HelpingInOverdoseHandler;
import org.tideover.conversation.crisis.InDangerHandler;
import org.tideover.conversation.crisis.KeepingQuietHandler;
import org.tideover.conversation.crisis.NamingBarrierHandler;
import org.tideover.conversation.crisis.OwnOverdoseHandler;
import org.tideover.conversation.crisis.ReachingOutHandler;
import org.tideover.conversation.lapse.AskingAboutLapseHandler;
import org.tideover.conversation.lapse.AskingWhatAddsHandler;
import org.tideover.conversation.lapse.AskingWhoIsNearHandler;
import org.tideover.conversation.movement.AskingAboutPainHandler;
import org.tideover.conversation.movement.InSessionHandler;
import org.tideover.conversation.outreach.ReadingNudgeHandler;
import org.tideover.conversation.plan.AnsweringPlanHandler;
import org.tideover.conversation.plan.ShrinkingPlanHandler;
import org.tideover.conversation.plan.TimingPlanHandler;
import org.tideover.conversation.plan.WritingPlanHandler;
import org.tideover.conversation.safetyplan.WritingSafetyPlanHandler;
import org.tideover.conversation.screening.AskingScreeningHandler;
import org.tideover.conversation.setup.ChangingSettingHandler;
import org.tideover.conversation.setup.SettingUpHandler;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.ConversationState.AnsweringPlan;
import org.tideover.conversation.state.ConversationState.AskingAboutLapse;
import org.tideover.conversation.state.ConversationState.AskingAboutModel;
import org.tideover.conversation.state.ConversationState.AskingAboutPain;
import org.tideover.conversation.state.ConversationState.AskingAfter;
import org.tideover.conversation.state.ConversationState.AskingBody;
import org.tideover.conversation.state.ConversationState.AskingDirectly;
import org.tideover.conversation.state.ConversationState.AskingFollowUp;
import org.tideover.conversation.state.ConversationState.AskingForHelp;
import org.tideover.conversation.state.ConversationState.AskingIntensity;
import org.tideover.conversation.state.ConversationState.AskingMeans;
import org.tideover.conversation.state.ConversationState.AskingMood;
import org.tideover.conversation.state.ConversationState.AskingPlace;
import org.tideover.conversation.state.ConversationState.AskingPlan;
import org.tideover.conversation.state.ConversationState.AskingScreening;
import org.tideover.conversation.state.ConversationState.AskingTime;
import org.tideover.conversation.state.ConversationState.AskingUrgeToday;
import org.tideover.conversation.state.ConversationState.AskingWhatAdds;
import org.tideover.conversation.state.ConversationState.AskingWhoIsNear;
import org.tideover.conversation.state.ConversationState.ChangingSetting;
import org.tideover.conversation.state.ConversationState.CheckingNextDay;
import org.tideover.conversation.state.ConversationState.CheckingSafety;
import org.tideover.conversation.state.ConversationState.ChoosingCountry;
import org.tideover.conversation.state.ConversationState.ChoosingNext;
import org.tideover.conversation.state.ConversationState.ConfirmingForget;
import org.tideover.conversation.state.ConversationState.Escalated;
import org.tideover.conversation.state.ConversationState.HelpIsOpen;
import org.tideover.conversation.state.ConversationState.HelpingInOverdose;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.ConversationState.InDanger;
import org.tideover.conversation.state.ConversationState.InSession;
import org.tideover.conversation.state.ConversationState.KeepingQuiet;
import org.tideover.conversation.state.ConversationState.NamingBarrier;
import org.tideover.conversation.state.ConversationState.OfferingMovement;
import org.tideover.conversation.state.ConversationState.OwnOverdose;
import org.tideover.conversation.state.ConversationState.Parking;
import org.tideover.conversation.state.ConversationState.ReachingOut;
import org.tideover.conversation.state.ConversationState.ReadingNudge;
import org.tideover.conversation.state.ConversationState.SettingUp;
import org.tideover.conversation.state.ConversationState.ShowingSkill;
import org.tideover.conversation.state.ConversationState.ShrinkingPlan;
import org.tideover.conversation.state.ConversationState.TimingPlan;
import org.tideover.conversation.state.ConversationState.WritingPlan;
import org.tideover.conversation.state.ConversationState.WritingSafetyPlan;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.talk.AskingAboutModelHandler;
import org.tideover.conversation.talk.ChoosingCountryHandler;
import org.tideover.conversation.talk.ConfirmingForgetHandler;
import org.tideover.conversation.urge.AskingAfterHandler;
import org.tideover.conversation.urge.AskingBodyHandler;
import org.tideover.conversation.urge.AskingFollowUpHandler;
import org.tideover.conversation.urge.AskingIntensityHandler;
import org.tideover.conversation.urge.AskingPlaceHandler;
import org.tideover.conversation.urge.ChoosingNextHandler;
import org.tideover.conversation.urge.OfferingMovementHandler;
import org.tideover.conversation.urge.ParkingHandler;
import org.tideover.conversation.urge.ShowingSkillHandler;
import org.tideover.domain.JournalEntry.Outcome;

/** Which handler answers in which state. */
final class Handlers {
  private Handlers() {}

  /** The states that a step goes to introduce themselves, until one stays. */
  static Step enter(Step step, Moment moment) {
    Step latest = step;
    while (latest.entering()) {
      latest = bound(latest.person().conversation()).enter(latest.entered(), moment);
    }
    return latest;
  }

  /** The state answers what happened; empty if it has no use for it. */
  static Optional<Step> handle(Happening happening, Moment moment) {
    return bound(happening.person().conversation()).handle(happening, moment);
  }

  /** Whether unclear words are met by asking the state's question once more. */
  static boolean asksAgain(ConversationState state) {
    return bound(state).handler().asksAgain();
  }

  /** What the state makes of unclear words. */
  static Step unclear(Happening happening, Moment moment) {
    return bound(happening.person().conversation()).unclear(Step.of(happening.person()), moment);
  }

  /** The state tidies up because another part takes over. */
  static Step leave(ConversationState state, Step step, Outcome why, Moment moment) {
    return bound(state).leave(step, why, moment);
  }

  private static Bound<?> bound(ConversationState state) {
    return switch (state) {
      case Idle idle -> new Bound<>(new IdleHandler(), idle);
      case Parking parking -> new Bound<>(new ParkingHandler(), parking);
      case AskingIntensity asking -> new Bound<>(new AskingIntensityHandler(), asking);
      case AskingPlace asking -> new Bound<>(new AskingPlaceHandler(), asking);
      case AskingBody asking -> new Bound<>(new AskingBodyHandler(), asking);
      case OfferingMovement offering -> new Bound<>(new OfferingMovementHandler(), offering);
      case InSession session -> new Bound<>(new InSessionHandler(), session);
      case AskingAboutPain asking -> new Bound<>(new AskingAboutPainHandler(), asking);
      case ShowingSkill showing -> new Bound<>(new ShowingSkillHandler(), showing);
      case AskingAfter asking -> new Bound<>(new AskingAfterHandler(), asking);
      case ChoosingNext choosing -> new Bound<>(new ChoosingNextHandler(), choosing);
      case AskingFollowUp asking -> new Bound<>(new AskingFollowUpHandler(), asking);
      case AskingAboutLapse asking -> new Bound<>(new AskingAboutLapseHandler(), asking);
      case AskingWhoIsNear asking -> new Bound<>(new AskingWhoIsNearHandler(), asking);
      case AskingWhatAdds asking -> new Bound<>(new AskingWhatAddsHandler(), asking);
      case AskingMood asking -> new Bound<>(new AskingMoodHandler(), asking);
      case AskingUrgeToday asking -> new Bound<>(new AskingUrgeTodayHandler(), asking);
      case SettingUp settingUp -> new Bound<>(new SettingUpHandler(), settingUp);
      case ChangingSetting changing -> new Bound<>(new ChangingSettingHandler(), changing);
      case WritingPlan writing -> new Bound<>(new WritingPlanHandler(), writing);
      case TimingPlan timing -> new Bound<>(new TimingPlanHandler(), timing);
      case AnsweringPlan answering -> new Bound<>(new AnsweringPlanHandler(), answering);
      case ShrinkingPlan shrinking -> new Bound<>(new ShrinkingPlanHandler(), shrinking);
      case ReadingNudge reading -> new Bound<>(new ReadingNudgeHandler(), reading);
      case WritingSafetyPlan writing -> new Bound<>(new WritingSafetyPlanHandler(), writing);
      case AskingScreening asking -> new Bound<>(new AskingScreeningHandler(), asking);
      case ChoosingCountry choosing -> new Bound<>(new ChoosingCountryHandler(), choosing);
      case AskingAboutModel asking -> new Bound<>(new AskingAboutModelHandler(), asking);
      case ConfirmingForget confirming -> new Bound<>(new ConfirmingForgetHandler(), confirming);
      case HelpIsOpen open -> help(open);
    };
  }

  private static Bound<?> help(HelpIsOpen state) {
    return switch (state) {
      case AskingDirectly asking -> new Bound<>(new AskingDirectlyHandler(), asking);
      case Escalated escalated -> new Bound<>(new EscalatedHandler(), escalated);
      case AskingPlan asking -> new Bound<>(new AskingPlanHandler(), asking);
      case AskingMeans asking -> new Bound<>(new AskingMeansHandler(), asking);
      case AskingTime asking -> new Bound<>(new AskingTimeHandler(), asking);
      case InDanger danger -> new Bound<>(new InDangerHandler(), danger);
      case AskingForHelp asking -> new Bound<>(new AskingForHelpHandler(), asking);
      case NamingBarrier naming -> new Bound<>(new NamingBarrierHandler(), naming);
      case ReachingOut reaching -> new Bound<>(new ReachingOutHandler(), reaching);
      case KeepingQuiet quiet -> new Bound<>(new KeepingQuietHandler(), quiet);
      case OwnOverdose own -> new Bound<>(new OwnOverdoseHandler(), own);
      case HelpingInOverdose helping -> new Bound<>(new HelpingInOverdoseHandler(), helping);
      case CheckingSafety checking -> new Bound<>(new CheckingSafetyHandler(), checking);
      case CheckingNextDay checking -> new Bound<>(new CheckingNextDayHandler(), checking);
    };
  }

  /** A state together with its handler, so that their types are known to fit. */
  private record Bound<S extends ConversationState>(Handler<S> handler, S state) {
    Step enter(Step step, Moment moment) {
      return handler.enter(state, step, moment);
    }

    Step unclear(Step step, Moment moment) {
      return handler.unclear(state, step, moment);
    }

    Optional<Step> handle(Happening happening, Moment moment) {
      return handler.handle(state, happening, moment);
    }

    Step leave(Step step, Outcome why, Moment moment) {
      return handler.leave(state, step, why, moment);
    }
  }
}
