package org.tideover.operator.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.tideover.insight.Spread;

/** How figures and stable ids read on the page. */
final class Words {
  /** What stands in place of a count that is kept back. */
  static final String FEW = "fewer than 5";

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("finished", "Finished"),
          Map.entry("stopped", "Stopped early"),
          Map.entry("hurt", "Stopped because something hurt"),
          Map.entry("interrupted", "Interrupted by other words"),
          Map.entry("escalated", "Left for words of danger"),
          Map.entry("abandoned", "Left without a word"),
          Map.entry("unanswered", "Not answered"),
          Map.entry("running", "Still open"),
          Map.entry("sent", "Sent"),
          Map.entry("not-wanted", "Not sent: not agreed to, or stopped"),
          Map.entry("paused", "Not sent: paused by the person"),
          Map.entry("escalation-open", "Not sent: human help was open"),
          Map.entry("quiet-hours", "Not sent: quiet hours"),
          Map.entry("too-late", "Not sent: the moment was over"),
          Map.entry("in-conversation", "Not sent: in a conversation"),
          Map.entry("daily-cap", "Not sent: enough for that day"),
          Map.entry("too-soon", "Not sent: too soon after the last"),
          Map.entry("not-receptive", "Not sent: the last ones went unanswered"),
          Map.entry("not-vulnerable", "Not sent: no sign of a hard time"),
          Map.entry("by-chance", "Not sent: by chance, to learn what they do"));

  private Words() {}

  static String name(String id) {
    return NAMES.getOrDefault(id, capital(id.replace('-', ' ')));
  }

  static String count(OptionalInt count) {
    return count.isPresent() ? String.format(Locale.ROOT, "%,d", count.getAsInt()) : FEW;
  }

  /** Such as {@code 2.5 points lower}. */
  static String points(double fell) {
    String many = plain(Math.abs(fell));
    if (fell == 0) {
      return "no change";
    }
    return many + (Math.abs(fell) == 1 ? " point " : " points ") + (fell > 0 ? "lower" : "higher");
  }

  /** A number with a sign, as the urge moved: minus is lower. */
  static String moved(double fell) {
    return fell == 0 ? "0" : (fell > 0 ? "−" : "+") + plain(Math.abs(fell));
  }

  static String interval(Spread spread) {
    return spread
        .interval()
        .map(one -> moved(one.high()) + " to " + moved(one.low()))
        .orElse("too few for one");
  }

  static String spread(Spread spread) {
    return "Median "
        + points(spread.median())
        + spread
            .interval()
            .map(one -> "; 95 % interval " + moved(one.high()) + " to " + moved(one.low()))
            .orElse("; too few people for an interval");
  }

  /** Such as {@code 0.4 s} or {@code 3 min}. */
  static String duration(Duration time) {
    if (time.compareTo(Duration.ofMinutes(2)) < 0) {
      return plain(Math.round(time.toMillis() / 100.0) / 10.0) + " s";
    }
    return time.compareTo(Duration.ofHours(2)) < 0
        ? time.toMinutes() + " min"
        : time.toHours() + " h";
  }

  static String day(Instant time) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
        .withZone(ZoneOffset.UTC)
        .format(time);
  }

  static String minute(Instant time) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
        .withZone(ZoneOffset.UTC)
        .format(time);
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String plain(double number) {
    return number == Math.rint(number)
        ? String.valueOf((long) number)
        : String.format(Locale.ROOT, "%.1f", number);
  }
}
