package org.tideover.conversation;

import org.tideover.conversation.buddy.BuddyPath;
import org.tideover.conversation.checkin.AskingMoodHandler;
import org.tideover.conversation.checkin.AskingUrgeTodayHandler;
import org.tideover.conversation.checkin.DailyCheckIn;
import org.tideover.conversation.crisis.Crisis;
import org.tideover.conversation.crisis.LeftOpen;
import org.tideover.conversation.lapse.Lapse;
import org.tideover.conversation.movement.InSessionHandler;
import org.tideover.conversation.outreach.NudgeTaps;
import org.tideover.conversation.outreach.Outreach;
import org.tideover.conversation.plan.PlanTaps;
import org.tideover.conversation.privacy.OwnData;
import org.tideover.conversation.progress.ProgressPath;
import org.tideover.conversation.safetyplan.SafetyPlans;
import org.tideover.conversation.screening.Screenings;
import org.tideover.conversation.setup.OnCallConsent;
import org.tideover.conversation.setup.SetUp;
import org.tideover.conversation.setup.Settings;
import org.tideover.conversation.setup.SettingsList;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.ConversationState.AskingAboutLapse;
import org.tideover.conversation.state.ConversationState.ChoosingCountry;
import org.tideover.conversation.state.ConversationState.ConfirmingForget;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.talk.Answers;
import org.tideover.conversation.talk.ChoosingCountryHandler;
import org.tideover.conversation.talk.ConfirmingForgetHandler;
import org.tideover.conversation.talk.LanguageChoice;
import org.tideover.conversation.talk.Lessons;
import org.tideover.conversation.talk.ModelConsent;
import org.tideover.conversation.together.InPrivate;
import org.tideover.conversation.urge.AskingPlaceHandler;
import org.tideover.conversation.urge.ChoosingNextHandler;
import org.tideover.conversation.urge.MovementChoice;
import org.tideover.conversation.urge.UrgePath;
import org.tideover.domain.Body;
import org.tideover.domain.Place;
import org.tideover.domain.RiskCategory;

/**
 * Taps that the open state has no use for: a button of an older message, or one that works
 * anywhere. A body answer and a stop sign count even then.
 */
final class Taps {
  private Taps() {}

  static Step answer(Happening happening, Moment moment) {
    PersonState person = happening.person();
    Step step = Step.of(person);
    String area = area(happening);
    if (SafetyPlans.isArea(area)) {
      return SafetyPlans.tapped(happening, moment);
    }
    if (LeftOpen.isButton(area)) {
      return Crisis.oldButton(happening, moment);
    }
    return switch (area) {
      case "rate" ->
          happening.rating().isPresent()
              ? UrgePath.openRated(person, happening.rating().getAsInt(), moment)
              : UrgePath.open(person, moment);
      case "urge" -> urge(happening, step, moment);
      case "drive" -> UrgePath.open(person, moment);
      case "place" -> place(happening, step, moment);
      case "body" -> body(happening, step, moment);
      case "offer", "next" -> next(happening, step, moment);
      case "skill" -> MovementChoice.skill(UrgePath.withEpisode(step, moment), moment);
      case "lesson" -> Lessons.next(step, moment);
      case "lines" -> step.say(Menu.helplines());
      case "session", "after" -> step.say("movement.no-session");
      case "beside" -> AskingPlaceHandler.withSomebody(UrgePath.withEpisode(step, moment));
      case "adds", "near" -> Lapse.late(happening, step, moment);
      case "hurt" -> hurt(happening, step, moment);
      case "lapse" -> lapse(happening, step);
      default -> comingBack(area, happening, step, moment);
    };
  }

  /** Under check-ins, nudges and plans. */
  private static Step comingBack(String area, Happening happening, Step step, Moment moment) {
    return switch (area) {
      case "mood" -> AskingMoodHandler.late(happening, moment);
      case "today" -> AskingUrgeTodayHandler.late(happening, moment);
      case "slept", "moved" -> DailyCheckIn.more(happening, moment);
      case "check-in" -> NudgeTaps.checkIn(happening, moment);
      case "nudge" -> NudgeTaps.nudge(happening, moment);
      case "discreet" -> Outreach.opened(step);
      case "if-then" -> PlanTaps.answer(happening, moment);
      default -> arranging(area, happening, step, moment);
    };
  }

  /** Under what a person arranges: settings, people, own data. */
  private static Step arranging(String area, Happening happening, Step step, Moment moment) {
    return switch (area) {
      case "setup" -> SetUp.tapped(happening, moment);
      case "setting" ->
          happening.taps("setting:language")
              ? LanguageChoice.ask(step, moment)
              : Settings.tapped(happening, moment);
      case "pace" -> Settings.paced(happening, moment);
      case "age", "consent" -> Settings.answered(happening, moment);
      case "zone", "quiet" -> Settings.chosen(happening, moment);
      case "at" -> SettingsList.shown(step, moment);
      case "country" -> country(happening, step, moment);
      case "screening", "part" -> Screenings.tapped(step, happening);
      case "language" -> LanguageChoice.tapped(step, happening, moment);
      case "on-call" -> OnCallConsent.tapped(step, happening, moment);
      case "model" -> ModelConsent.tapped(step, happening, moment);
      case "buddy", "buddy-line" -> BuddyPath.tapped(step, happening, moment);
      case "together" -> step.say("together.not-rated");
      case "before" -> InPrivate.rated(step, happening, moment);
      case "pause" -> OwnData.tapped(step, happening, moment);
      case "progress" -> ProgressPath.tapped(step, happening, moment);
      case "forget" -> forget(happening, step, moment);
      default -> Answers.answer(happening, moment);
    };
  }

  /**
   * In a crisis or a movement the question leaves no state behind; its buttons count right after
   * it, and a "no" leads back to the movement.
   */
  private static Step forget(Happening happening, Step step, Moment moment) {
    PersonState person = happening.person();
    boolean open =
        Crisis.isOpen(person.conversation())
            || person.conversation() instanceof ConversationState.InSession;
    boolean asked = person.memory().offered().contains("forget:yes");
    if (!open || !asked && !happening.taps("forget:no")) {
      return step.go(new ConfirmingForget());
    }
    boolean yes = happening.taps("forget:yes");
    Step answered = ConfirmingForgetHandler.answered(step, yes, moment);
    return yes ? answered : InSessionHandler.back(answered, moment);
  }

  private static String area(Happening happening) {
    String action = happening.tapped("");
    int colon = action.indexOf(':');
    return colon < 0 ? action : action.substring(0, colon);
  }

  private static Step urge(Happening happening, Step step, Moment moment) {
    return happening.taps(Menu.START_NOW)
        ? MovementChoice.startNow(UrgePath.withEpisode(step, moment), moment)
        : UrgePath.open(happening.person(), moment);
  }

  private static Step place(Happening happening, Step step, Moment moment) {
    return UrgePath.at(UrgePath.withEpisode(step, moment), Place.of(happening.tapped("place:")));
  }

  private static Step body(Happening happening, Step step, Moment moment) {
    Step open = UrgePath.withEpisode(step, moment);
    return UrgePath.withBody(open, Body.of(happening.tapped("body:")), moment);
  }

  private static Step next(Happening happening, Step step, Moment moment) {
    return happening.taps("next:done")
        ? ChoosingNextHandler.done(step)
        : MovementChoice.offer(UrgePath.withEpisode(step, moment), moment);
  }

  /** A sign of danger counts whenever it is tapped; that it was none ended with its round. */
  private static Step hurt(Happening happening, Step step, Moment moment) {
    return happening.taps("hurt:serious")
        ? step.person(step.person().feeling(Body.UNWELL, moment.now()))
            .go(Crisis.of(RiskCategory.MEDICAL, moment))
        : step.say("movement.no-session");
  }

  private static Step lapse(Happening happening, Step step) {
    return happening.taps("lapse:medicine")
        ? Lapse.medicine(step)
        : step.go(new AskingAboutLapse());
  }

  private static Step country(Happening happening, Step step, Moment moment) {
    return happening.taps("country:change")
        ? step.go(new ChoosingCountry())
        : ChoosingCountryHandler.named(step, happening.tapped("country:"), moment);
  }
}
