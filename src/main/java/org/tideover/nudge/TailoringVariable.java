package org.tideover.nudge;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tideover.domain.NudgeSituation;

/** Something known at a decision point that a decision rests on, and is recorded with it. */
enum TailoringVariable {
  HOUR(now -> now.wall().getHour()),
  WEEKDAY(now -> now.wall().getDayOfWeek().getValue()),
  MINUTES_LATE(now -> now.late().toMinutes()),
  SIGNS(NudgeSituation::signs),
  SENT_TODAY(NudgeSituation::today),
  PLANNED_TODAY(NudgeSituation::planned),
  PACE(now -> now.pace().id()),
  HOURS_SINCE_LAST(now -> now.sinceLast().toHours()),
  IGNORED(NudgeSituation::ignored);

  private final Function<NudgeSituation, Object> value;

  TailoringVariable(Function<NudgeSituation, Object> value) {
    this.value = value;
  }

  /** All of them, as {@code hour=18 weekday=4 …}. */
  static String all(NudgeSituation now) {
    return Arrays.stream(values())
        .map(variable -> variable.id() + "=" + variable.value.apply(now))
        .collect(Collectors.joining(" "));
  }

  private String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
