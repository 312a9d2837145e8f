package org.tideover.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tideover.content.Nearest;

/**
 * The names of all settings that begin as ours do, and what is a slip in one of them. Other names
 * that begin so are somebody else's, such as those that Kubernetes gives to what it runs.
 */
final class SettingNames {
  private static final String OURS = "TIDEOVER_";

  /** What the program reads, what the launcher reads, and what only an image is made with. */
  static final Set<String> KNOWN =
      Set.of(
          "TIDEOVER_ALARM_CHAT",
          "TIDEOVER_ALARM_URL",
          "TIDEOVER_CONTENT",
          "TIDEOVER_DATA",
          "TIDEOVER_FROM",
          "TIDEOVER_HOOK_KEY",
          "TIDEOVER_INACTIVE_DAYS",
          "TIDEOVER_JAVA_OPTS",
          "TIDEOVER_JOURNAL_DAYS",
          "TIDEOVER_KEY",
          "TIDEOVER_KEY_FILE",
          "TIDEOVER_LISTEN",
          "TIDEOVER_LOG",
          "TIDEOVER_LOG_FORMAT",
          "TIDEOVER_MESSAGES_PER_SECOND",
          "TIDEOVER_ON_CALL_CHAT",
          "TIDEOVER_ON_CALL_URL",
          "TIDEOVER_OPERATOR",
          "TIDEOVER_OPERATOR_PORT",
          "TIDEOVER_OPERATOR_TOKEN",
          "TIDEOVER_TIME_SCALE",
          "TIDEOVER_WEBHOOK");

  private SettingNames() {}

  /** What is set in an environment and is no setting, with the one that is meant. */
  static List<String> slips(Map<String, String> environment) {
    return unknown(environment).flatMap(name -> advice(name).stream()).toList();
  }

  /** What is set, begins as ours do, and resembles none of them. */
  static List<String> strange(Map<String, String> environment) {
    return unknown(environment).filter(name -> advice(name).isEmpty()).toList();
  }

  /** The same in words, where there is any. */
  static Optional<String> strangers(Map<String, String> environment) {
    List<String> strange = strange(environment);
    return strange.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "none of ours, though they begin so: %s; ours are in docs/operating.md"
                .formatted(String.join(", ", strange)));
  }

  private static Stream<String> unknown(Map<String, String> environment) {
    return environment.keySet().stream()
        .filter(name -> name.startsWith(OURS) && !KNOWN.contains(name))
        .sorted();
  }

  /** What all names have in common tells nothing of which is meant. */
  private static Optional<String> advice(String name) {
    return Nearest.of(bare(name), KNOWN.stream().map(SettingNames::bare).toList())
        .map(near ->
            name + " is no setting, so nothing reads it; did you mean " + OURS + near + "?");
  }

  private static String bare(String name) {
    return name.substring(OURS.length());
  }
}
