package org.tideover.conversation.progress;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Milestones;

/**
 * What was reached: days with movement, plans kept, and, only if the person asked for it, days
 * since a day of theirs. Nothing here is ever set back; only the person changes their day.
 */
public final class Reached {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private Reached() {}

  /** The command {@code /milestone}: shows what was reached, or keeps a day, or lets it go. */
  public static Step command(Step step, String argument, Moment moment) {
    if (argument.isEmpty()) {
      return show(step, moment);
    }
    if (argument.matches("(?i)off|no|none|stop|delete")) {
      return counting(step, Optional.empty()).say("milestone.off");
    }
    LocalDate today = LocalDate.ofInstant(moment.now(), zone(step));
    return DateWords.read(argument, today)
        .filter(day -> !day.isAfter(today))
        .map(day -> show(counting(step, Optional.of(day)), moment))
        .orElseGet(() -> step.say("milestone.unclear"));
  }

  private static Step show(Step step, Moment moment) {
    Milestones reached =
        moment
            .past()
            .milestones(
                step.person().profile().tracking().since(),
                step.person().preferences().knownZone());
    return step.say(
        Act.say("milestone.show")
            .with("moved", reached.movementDays())
            .with("kept", reached.plansKept() == 0 ? "" : reached.plansKept())
            .with("since", reached.since().map(DAY::format).orElse(""))
            .with("days", reached.since().isPresent() ? reached.days() : "")
            .offering("progress:show"));
  }

  private static Step counting(Step step, Optional<LocalDate> day) {
    PersonState person = step.person();
    return step.person(
        person.known(person.profile().tracking(person.profile().tracking().counting(day))));
  }

  private static ZoneId zone(Step step) {
    return step.person().preferences().knownZone().orElse(ZoneOffset.UTC);
  }
}
