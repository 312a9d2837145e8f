package org.tideover.conversation.setup;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.ConversationState.AnsweringPlan;
import org.tideover.conversation.state.ConversationState.AskingMood;
import org.tideover.conversation.state.ConversationState.AskingUrgeToday;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.ConversationState.ReadingNudge;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Event;

/**
 * A city that somebody names when no question for it is open any more, as after a check-in came
 * between: we ask whether they mean their time, and one tap changes it.
 */
public final class NamedCity {
  private NamedCity() {}

  /** The question; empty where no other city than their own is named, or something else is open. */
  public static Optional<Step> asked(Happening happening, Moment moment) {
    PersonState person = happening.person();
    boolean may = !happening.isWordForWord() && mayComeBetween(person.conversation());
    return may && happening.event() instanceof Event.Said said
        ? Zones.ofCity(said.text().reveal())
            .filter(zone -> !zone.getId().equals(person.preferences().zone()))
            .map(zone -> Step.of(person).say(question(zone, moment)))
        : Optional.empty();
  }

  /** Nothing is open, or only what we asked of our own accord. */
  private static boolean mayComeBetween(ConversationState state) {
    return state instanceof Idle
        || state instanceof AskingUrgeToday
        || state instanceof AskingMood
        || state instanceof AnsweringPlan
        || state instanceof ReadingNudge;
  }

  private static Act question(ZoneId zone, Moment moment) {
    String city = "zone:" + zone.getId();
    return Act.say("setting.zone-named")
        .with("clock", SettingUpHandler.clock(moment.now().atZone(zone)))
        .showing(new Act.Subject.OfLabels(Map.of("zone", city)))
        .offering(city);
  }
}
