package org.tideover.conversation.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
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
      case PlanTime.OnTap tap -> act = when(act, named, "plan-days.tap", "");
      case PlanTime.Unsettled open -> act = when(act, named, "plan-days.open", "");
    }
    return act.showing(new Act.Subject.OfIntention(plan.words(), named));
  }

  /** Days are words of content where there is a word for them, else names of days. */
  private static Act when(Act act, Map<String, String> named, String days, String clock) {
    Act told = act.with("clock", clock);
    if (days.startsWith("plan-days.")) {
      named.put("days", days);
      return told;
    }
    return told.with("days", days);
  }

  private static String once(LocalDate day, PersonState person, Instant now) {
    LocalDate today = PlanPath.wall(person, now).toLocalDate();
    if (day.equals(today)) {
      return "plan-days.today";
    }
    return day.equals(today.plusDays(1)) ? "plan-days.tomorrow" : name(day.getDayOfWeek());
  }

  private static String weekly(Set<DayOfWeek> days) {
    return days.size() == DayOfWeek.values().length
        ? "plan-days.every"
        : days.stream().sorted().map(PlanActs::name).collect(Collectors.joining(", "));
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
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
