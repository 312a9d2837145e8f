package org.tideover.conversation.setup;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Preferences;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.QuietHours;
import org.tideover.domain.Screening;

/** All settings in one message, with a button for each. */
public final class SettingsList {
  private SettingsList() {}

  /** Shows them. */
  public static Step shown(Step step, Moment moment) {
    return step.say(list(step.person(), moment));
  }

  private static Act list(PersonState person, Moment moment) {
    Preferences wish = person.preferences();
    Map<String, String> named = new HashMap<>();
    named.put("consent", "setting.consent-" + wish.consent().id());
    named.put("age", "setting.age-" + wish.age().id());
    named.put("pace", "pace:" + wish.pace().id());
    named.put("discreet", wish.discreet() ? "setting.on" : "setting.off");
    named.put(
        "country",
        person.profile().country().isEmpty()
            ? "setting.not-set"
            : "country:" + person.profile().country());
    named.put("zone", wish.knownZone().isEmpty() ? "setting.not-set" : "zone:" + wish.zone());
    named.put("body", "setting.body-" + body(person.screening(), moment));
    Act list = Act.say("settings");
    if (wish.checkIn().isPresent()) {
      named.put("how_often", wish.sparse() ? "setting.second-day" : "setting.every-day");
    } else {
      list = list.with("how_often", "");
    }
    list = orNamed(list, named, "check_in", wish.checkIn().map(LocalTime::toString).orElse(""));
    list = orNamed(list, named, "quiet", quiet(wish.quiet()));
    list = list.with("clock", wish.wall(moment.now()).map(SettingUpHandler::clock).orElse(""));
    list =
        list.with(
            "paused",
            wish.pausedUntil()
                .filter(moment.now()::isBefore)
                .flatMap(wish::wall)
                .map(until -> until.toLocalDate() + " " + SettingUpHandler.clock(until))
                .orElse(""));
    Act all = buttons(list.showing(new Act.Subject.OfLabels(named)), wish.isPausedAt(moment.now()));
    return OnCallConsent.isOffered(person, moment) ? all.offering(OnCallConsent.ASK) : all;
  }

  private static Act orNamed(Act act, Map<String, String> named, String variable, String value) {
    if (value.isEmpty()) {
      named.put(variable, "setting.off");
      return act;
    }
    return act.with(variable, value);
  }

  /** Whether something is set, and nothing of what it is. */
  private static String body(Screening screening, Moment moment) {
    if (!screening.answered()) {
      return "unasked";
    }
    return screening.forbidsAt(moment.now()) ? "rest" : screening.gentle() ? "careful" : "free";
  }

  private static String quiet(QuietHours quiet) {
    return quiet.toString();
  }

  private static Act buttons(Act act, boolean paused) {
    Act all =
        act.offering("country:change", "setting:zone")
            .offering("setting:check-in", "setting:quiet")
            .offering("setting:nudges", "setting:discreet")
            .offering(Menu.SCREENING, "setting:language")
            .offering("setting:consent", "setting:age");
    return paused ? all.offering("setting:resume") : all;
  }
}
