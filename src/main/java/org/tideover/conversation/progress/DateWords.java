package org.tideover.conversation.progress;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A day as people write it.
 *
 * <p><b>Limitations</b>: English months, and always with a year; 3/4/2026 is not read, because it
 * means two days.
 */
final class DateWords {
  private static final List<DateTimeFormatter> FORMS =
      Stream.of("uuuu-M-d", "d.M.uuuu", "d MMMM uuuu", "d MMM uuuu", "MMMM d uuuu", "MMM d uuuu")
          .map(DateWords::form)
          .toList();

  private DateWords() {}

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  static Optional<LocalDate> read(String words, LocalDate today) {
    String plain = words.replace(",", " ").replaceAll("\\s+", " ").strip();
    return switch (plain.toLowerCase(Locale.ROOT)) {
      case "today" -> Optional.of(today);
      case "yesterday" -> Optional.of(today.minusDays(1));
      default -> FORMS.stream().flatMap(form -> parsed(plain, form).stream()).findFirst();
    };
  }

  private static Optional<LocalDate> parsed(String words, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(words, form));
    } catch (DateTimeException another) {
      return Optional.empty();
    }
  }
}
