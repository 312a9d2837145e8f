package org.tideover.conversation.setup;

import java.util.Optional;
import org.tideover.conversation.crisis.Young;
import org.tideover.conversation.state.ConversationState.ChangingSetting;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Preferences;
import org.tideover.conversation.state.Setting;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Age;
import org.tideover.domain.Consent;
import org.tideover.domain.Pace;

/** The taps under {@code /settings}, which work at any time. */
public final class Settings {
  private Settings() {}

  /** A setting is to be changed, or was turned on or off. */
  public static Step tapped(Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    String name = happening.tapped("setting:");
    return Setting.of(name)
        .map(setting -> step.go(new ChangingSetting(setting)))
        .orElseGet(() ->
            SettingsList.shown(
                wishing(ChangingSettingHandler.idle(step), turned(step, name)), moment));
  }

  /** What a single tap turns on or off. */
  private static Preferences turned(Step step, String name) {
    Preferences wish = step.person().preferences();
    return switch (name) {
      case "discreet" -> wish.discreetly(!wish.discreet());
      case "resume" -> wish.paused(Optional.empty());
      case "every-day" -> wish.checkingInSparsely(false);
      case "second-day" -> wish.checkingInSparsely(true);
      default -> wish;
    };
  }

  /** A city or quiet hours, tapped under an older question: they count as they stand there. */
  public static Step chosen(Happening happening, Moment moment) {
    Step step = ChangingSettingHandler.idle(Step.of(happening.person()));
    return ChangingSettingHandler.zone(step, happening, moment)
        .map(known -> SettingsList.shown(known, moment))
        .or(() -> ChangingSettingHandler.quiet(step, happening, moment))
        .orElseGet(() -> SettingsList.shown(step, moment));
  }

  /** Another pace was tapped. */
  public static Step paced(Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    return Pace.of(happening.tapped("pace:"))
        .map(pace ->
            SettingsList.shown(
                ChangingSettingHandler.idle(
                    step.person(step.person().preferring(step.person().preferences().at(pace)))),
                moment))
        .orElseGet(() -> SettingsList.shown(step, moment));
  }

  /** The answer on age, or on consent, whenever it is tapped. */
  public static Step answered(Happening happening, Moment moment) {
    Step step = ChangingSettingHandler.idle(Step.of(happening.person()));
    Preferences wish = step.person().preferences();
    return switch (happening.tapped("")) {
      case "age:young" -> SettingsList.shown(young(step), moment);
      case "age:adult" -> SettingsList.shown(wishing(step, wish.aged(Age.ADULT)), moment);
      case "consent:yes" -> SettingsList.shown(wishing(step, wish.agreeing(Consent.GIVEN)), moment);
      case "consent:no" -> wishing(step, wish.agreeing(Consent.DECLINED)).say("setup.declined");
      default -> SettingsList.shown(step, moment);
    };
  }

  /** Somebody under 18: it is remembered, and they hear of people who are there for them. */
  static Step young(Step step) {
    return Young.heard(step);
  }

  private static Step wishing(Step step, Preferences wish) {
    return step.person(step.person().preferring(wish));
  }
}
