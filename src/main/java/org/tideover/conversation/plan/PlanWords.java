package org.tideover.conversation.plan;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tideover.conversation.state.ClockTimes;
import org.tideover.conversation.state.Words;
import org.tideover.domain.PlanTime;

/**
 * When a plan's moment comes, in a person's words: {@code every friday at 6}, {@code tomorrow
 * 18:00}, {@code after work}, {@code when i pass the station}.
 *
 * <p>Limitations: English. A moment that has no clock, such as passing a place, is left to a tap;
 * one that comes about the same time each day, such as the end of work, is asked about.
 */
final class PlanWords {
  private static final Pattern ONCE =
      between("today", "tonight", "this (morning|afternoon|evening)", "later");
  private static final Pattern TOMORROW = between("tomorrow", "tmrw", "tomorow");
  private static final Pattern WEEKDAYS = between("weekdays?", "on work ?days");
  private static final Pattern WEEKENDS = between("weekends?");
  private static final Pattern EVERY =
      between(
          "every",
          "each",
          "daily",
          "always",
          "usually",
          "mondays",
          "tuesdays",
          "wednesdays",
          "thursdays",
          "fridays",
          "saturdays",
          "sundays");
  private static final Pattern BY_THE_CLOCK =
      between(
          "(after|before|at|during) (my )?(work|lunch|breakfast|dinner|supper|school|class|shift"
              + "|bed|the meeting)",
          "when i (wake|get) up",
          "when i get (home|off work|off)",
          "(in the|every|each|this) (morning|afternoon|evening)",
          "(mon|tues|wednes|thurs|fri|satur|sun)days?",
          "pay ?day",
          "every day|daily|tomorrow|tonight|weekdays?|weekends?");
  private static final Pattern TRIGGER =
      between("(if|when|whenever|as soon as|once|each time|every time) (i|im|my|the|there|it)");
  private static final Pattern DEED =
      between(
          "(i )?(ill|i will|im going to|im gonna|gonna|i want to|i plan to|id like to)",
          "remind me( to)?",
          "put a",
          "set a reminder");

  /** What comes about the same time on most days. */
  private static final Pattern USUAL =
      between(
          "(after|before|at|during) (my )?(work|lunch|breakfast|dinner|supper|school|class|shift|bed)",
          "when i (wake|get) (up|home|off)",
          "in the (morning|afternoon|evening)");

  private static final Pattern FULL_NAMES = between("(mon|tues|wednes|thurs|fri|satur|sun)days?");

  private static final Pattern SHORT_NAMES =
      between("(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(days?)?");

  /**
   * A short name alone may be a word, as in the sun: it counts after on, every and the like, and
   * beside other days there.
   */
  private static final Pattern LIST =
      Pattern.compile(
          "\\b(on|every|each|next|this)"
              + "(([ ,/&]| and| or)+(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\b)+");

  private PlanWords() {}

  /**
   * Between word boundaries: which day or time was named is read, so that these are no {@link
   * org.tideover.conversation.state.Pattern}.
   */
  private static Pattern between(String... alternatives) {
    return Pattern.compile("\\b(" + String.join("|", alternatives) + ")\\b");
  }

  /** Whether the words say what is to be done, and not only that there should be a plan. */
  static boolean sayWhat(String words) {
    String plain = Words.plain(words);
    boolean timed = hasMoment(plain);
    return DEED.matcher(plain).find() && (timed || plain.split(" ").length > 4)
        || timed && plain.split(" ").length > 3;
  }

  private static boolean hasMoment(String plain) {
    return ClockTimes.in(plain).isPresent()
        || BY_THE_CLOCK.matcher(plain).find()
        || TRIGGER.matcher(plain).find();
  }

  /** Whether the words name days. */
  static boolean nameDays(String words) {
    String plain = Words.plain(words);
    return !named(plain).isEmpty()
        || EVERY.matcher(plain).find()
        || TOMORROW.matcher(plain).find()
        || ONCE.matcher(plain).find();
  }

  /** When the moment comes; on a given day of the person, where they named one by that. */
  static PlanTime time(String words, LocalDate today, LocalTime now) {
    String plain = Words.plain(words);
    Optional<LocalTime> clock = ClockTimes.in(plain);
    boolean trigger = TRIGGER.matcher(plain).find() && !BY_THE_CLOCK.matcher(plain).find();
    if (clock.isEmpty() && trigger) {
      return new PlanTime.OnTap();
    }
    PlanTime.Unsettled days = days(plain, today, clock, now);
    return clock.map(days::at).orElse(days);
  }

  private static PlanTime.Unsettled days(
      String plain, LocalDate today, Optional<LocalTime> clock, LocalTime now) {
    Set<DayOfWeek> named = named(plain);
    boolean every = EVERY.matcher(plain).find();
    if (!named.isEmpty()) {
      return every || named.size() > 1 || isRepeated(plain)
          ? new PlanTime.Unsettled(named, Optional.empty())
          : once(next(named, today, clock, now));
    }
    if (TOMORROW.matcher(plain).find()) {
      return once(today.plusDays(1));
    }
    boolean usual = every || (USUAL.matcher(plain).find() && !ONCE.matcher(plain).find());
    boolean over = clock.filter(at -> !at.isAfter(now)).isPresent();
    return usual
        ? new PlanTime.Unsettled(Set.of(), Optional.empty())
        : once(over ? today.plusDays(1) : today);
  }

  /** Weekdays and weekends come again by themselves, and so do several days in one breath. */
  private static boolean isRepeated(String plain) {
    return WEEKDAYS.matcher(plain).find() || WEEKENDS.matcher(plain).find();
  }

  private static PlanTime.Unsettled once(LocalDate day) {
    return new PlanTime.Unsettled(Set.of(), Optional.of(day));
  }

  private static LocalDate next(
      Set<DayOfWeek> days, LocalDate today, Optional<LocalTime> clock, LocalTime now) {
    boolean over = clock.filter(at -> !at.isAfter(now)).isPresent();
    LocalDate day = over ? today.plusDays(1) : today;
    while (!days.contains(day.getDayOfWeek())) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static Set<DayOfWeek> named(String plain) {
    if (WEEKDAYS.matcher(plain).find()) {
      return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    }
    if (WEEKENDS.matcher(plain).find()) {
      return EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }
    Set<DayOfWeek> found = EnumSet.noneOf(DayOfWeek.class);
    add(FULL_NAMES, plain, found);
    Matcher list = LIST.matcher(plain);
    while (list.find()) {
      add(SHORT_NAMES, list.group(), found);
    }
    return found;
  }

  private static void add(Pattern names, String plain, Set<DayOfWeek> found) {
    Matcher name = names.matcher(plain);
    while (name.find()) {
      found.add(day(name.group()));
    }
  }

  private static DayOfWeek day(String name) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(name.substring(0, 3)))
        .findFirst()
        .orElseThrow();
  }
}
