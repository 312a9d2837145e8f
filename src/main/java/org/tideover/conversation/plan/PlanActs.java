package org.tideover.conversation.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tideover.conversation.state.PersonState;
import org.tideover.domain.Act;
import org.tideover.domain.Plan;
import org.tideover.domain.PlanTime;

/** What is said about a plan: its words, and when its moment is. */
final class PlanActs {
  private PlanActs() {}

  /** A reply about a plan, with {@code {plan}}, {@code {days}} and {@code {clock}}. */
  static Act about(String key, Plan plan, PersonState person, Instant now) {
    Map<String, String> named = new HashMap<>();
    Act act = Act.say(key);
    switch (plan.time()) {
      case PlanTime.Once once ->
          act = when(act, named, once(once.day(), person, now), once.at().toString());
      case PlanTime.Weekly weekly ->
          act = when(act, named, weekly(weekly.days()), weekly.at().toString());
      case PlanTime.OnTap tap -> act = when(act, named, new Days("plan-days.tap", ""), "");
      case PlanTime.Unsettled open -> act = when(act, named, new Days("plan-days.open", ""), "");
    }
    return act.showing(new Act.Subject.OfIntention(plan.words(), named));
  }

  /**
   * Days, as words of content.
   *
   * @param key the words
   * @param numbers of the days of the week in them
   */
  private record Days(String key, String numbers) {}

  private static Act when(Act act, Map<String, String> named, Days days, String clock) {
    named.put("days", days.key());
    Act told = act.with("clock", clock);
    return days.numbers().isEmpty() ? told : told.with("weekdays", days.numbers());
  }

  private static Days once(LocalDate day, PersonState person, Instant now) {
    LocalDate today = PlanPath.wall(person, now).toLocalDate();
    if (day.equals(today)) {
      return new Days("plan-days.today", "");
    }
    return day.equals(today.plusDays(1))
        ? new Days("plan-days.tomorrow", "")
        : new Days("plan-days.weekday", String.valueOf(day.getDayOfWeek().getValue()));
  }

  private static Days weekly(Set<DayOfWeek> days) {
    return days.size() == DayOfWeek.values().length
        ? new Days("plan-days.every", "")
        : new Days(
            "plan-days.weekly",
            days.stream()
                .sorted()
                .map(day -> String.valueOf(day.getValue()))
                .collect(Collectors.joining(",")));
  }

  /** What a button does with a plan. */
  static String action(String verb, Plan plan) {
    return action(verb, plan.id());
  }

  /** What a button does with the plan of an id. */
  static String action(String verb, String plan) {
    return "if-then:" + verb + ":" + plan;
  }

  /** The plan that a tapped button is about. */
  static String plan(String action) {
    return action.substring(action.lastIndexOf(':') + 1);
  }
}
