package org.tideover.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How much the log says, and in which form. Both are settled before anything can log: a word that
 * the log does not know would silence it, and the alarm with it.
 */
enum LogSettings {
  /** How much; whatever it is, errors and the alarm are printed. */
  LEVEL("TIDEOVER_LOG", List.of("info", "debug", "warn", "error")),
  /** Lines for people, or objects for programs. */
  FORMAT("TIDEOVER_LOG_FORMAT", List.of("plain", "json"));

  private final String variable;
  private final List<String> words;

  /** The usual word stands first. */
  LogSettings(String variable, List<String> words) {
    this.variable = variable;
    this.words = words;
  }

  /** Tells the log, by properties whose names logback.xml knows; what is wrong is as usual. */
  static void settle(Map<String, String> environment) {
    for (LogSettings one : values()) {
      String word =
          one.written(environment).filter(one.words::contains).orElse(one.words.getFirst());
      System.setProperty(one.property(), word);
    }
  }

  /** What the log reads it by. */
  String property() {
    return "tideover.log." + name().toLowerCase(Locale.ROOT);
  }

  /** What is wrong with it, and what to do; empty where nothing is. */
  Optional<String> problem(Map<String, String> environment) {
    return written(environment)
        .filter(word -> !words.contains(word))
        .map(word ->
            variable
                + " is "
                + word
                + "; give "
                + String.join(" or ", words)
                + ", or leave it out for "
                + words.getFirst());
  }

  private Optional<String> written(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(variable))
        .map(word -> word.strip().toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty());
  }
}
