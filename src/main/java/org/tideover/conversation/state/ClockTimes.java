package org.tideover.conversation.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The time of day in a person's words: {@code 18:00}, {@code 6pm}, {@code at 6}, {@code noon}.
 *
 * <p>Limitations: English. A bare hour without morning or evening is guessed: from 1 to 6 the
 * afternoon, else as it stands. What was understood is always shown, to be changed by a tap.
 */
public final class ClockTimes {
  private static final Pattern EXACT =
      Pattern.compile(
          "\\b([01]?\\d|2[0-4])(?:[:.h]([0-5]\\d))? ?(a\\.?m\\b|p\\.?m\\b)|\\b([01]?\\d|2[0-3])[:.h]([0-5]\\d)\\b");
  private static final Pattern NOON = Pattern.compile("\\b(noon|midday)\\b");
  private static final Pattern MIDNIGHT = Pattern.compile("\\bat midnight\\b");

  /** With what follows, so that "about 5 minutes" and "about 7%" are no times of day. */
  private static final Pattern BARE =
      Pattern.compile("\\b(?:at|around|about|by|@) ?([01]?\\d|2[0-3])\\b( ?(?:min|m\\b|%|x\\b))?");

  private static final Pattern NUMBER = Pattern.compile("^([01]?\\d|2[0-3])( o ?clock)?$");
  private static final Pattern LATE =
      Pattern.compile("\\b(evening|tonight|night|afternoon|dinner|after work)\\b");
  private static final Pattern EARLY = Pattern.compile("\\b(morning|breakfast|wake up)\\b");
  private static final int HALF_DAY = 12;
  private static final int LAST_AFTERNOON_HOUR = 6;

  private ClockTimes() {}

  /** The time of day that was tapped, as in {@code at:18:00}; empty where none was. */
  public static Optional<LocalTime> tapped(Happening happening) {
    String time = happening.tapped("at:");
    try {
      return time.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(time));
    } catch (DateTimeParseException notATime) {
      return Optional.empty();
    }
  }

  /** The time that the words tell; empty where they tell none. */
  public static Optional<LocalTime> in(String words) {
    String plain = Words.plain(words);
    Matcher exact = EXACT.matcher(plain);
    if (exact.find()) {
      return Optional.of(exact(exact, plain));
    }
    if (NOON.matcher(plain).find()) {
      return Optional.of(LocalTime.NOON);
    }
    if (MIDNIGHT.matcher(plain).find()) {
      return Optional.of(LocalTime.MIDNIGHT);
    }
    Matcher bare = BARE.matcher(plain);
    while (bare.find()) {
      if (bare.group(2) == null) {
        return Optional.of(bare(Integer.parseInt(bare.group(1)), plain));
      }
    }
    return Optional.empty();
  }

  /** The same where a time was asked for, so that a number alone is one. */
  public static Optional<LocalTime> answer(String words) {
    Matcher number = NUMBER.matcher(Words.plain(words));
    return in(words)
        .or(() ->
            number.find()
                ? Optional.of(bare(Integer.parseInt(number.group(1)), Words.plain(words)))
                : Optional.empty());
  }

  /** The same where quiet hours end: a number alone is the hour of a clock that goes to 23. */
  public static Optional<LocalTime> onTheDial(String words) {
    Matcher number = NUMBER.matcher(Words.plain(words));
    return number.find()
        ? Optional.of(LocalTime.of(Integer.parseInt(number.group(1)), 0))
        : in(words);
  }

  /**
   * The same where they begin: before the end of a night a number alone is an hour of the evening,
   * from 6 to 11, or midnight.
   */
  public static Optional<LocalTime> before(LocalTime end, String words) {
    boolean alone = NUMBER.matcher(Words.plain(words)).find();
    Optional<LocalTime> dial = onTheDial(words);
    return alone && !end.isAfter(LocalTime.NOON) ? dial.map(ClockTimes::ofTheNight) : dial;
  }

  private static LocalTime ofTheNight(LocalTime dial) {
    boolean other = dial.getHour() >= LAST_AFTERNOON_HOUR && dial.getHour() <= HALF_DAY;
    return other ? dial.plusHours(HALF_DAY) : dial;
  }

  private static LocalTime exact(Matcher exact, String words) {
    if (exact.group(3) == null) {
      int hour = Integer.parseInt(exact.group(4));
      int minute = Integer.parseInt(exact.group(5));
      boolean late = hour < HALF_DAY && LATE.matcher(words).find();
      return LocalTime.of(late ? hour + HALF_DAY : hour, minute);
    }
    int hour = Integer.parseInt(exact.group(1)) % HALF_DAY;
    int minute = exact.group(2) == null ? 0 : Integer.parseInt(exact.group(2));
    return LocalTime.of(exact.group(3).startsWith("p") ? hour + HALF_DAY : hour, minute);
  }

  private static LocalTime bare(int hour, String words) {
    boolean early = EARLY.matcher(words).find();
    boolean late = LATE.matcher(words).find() || (!early && hour <= LAST_AFTERNOON_HOUR);
    return LocalTime.of(late && hour > 0 && hour < HALF_DAY ? hour + HALF_DAY : hour, 0);
  }
}
