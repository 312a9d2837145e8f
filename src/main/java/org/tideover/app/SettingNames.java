package org.tideover.app;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tideover.content.Nearest;

/** The names of all settings that begin as ours do, and what is a slip in one of them. */
final class SettingNames {
  private static final String OURS = "TIDEOVER_";

  /** What the program reads, what the launcher reads, and what only an image is made with. */
  private static final Set<String> KNOWN =
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

  /** What is set in an environment and is no setting, with the one that may be meant. */
  static List<String> slips(Map<String, String> environment) {
    return environment.keySet().stream()
        .filter(name -> name.startsWith(OURS) && !KNOWN.contains(name))
        .sorted()
        .map(SettingNames::advice)
        .toList();
  }

  private static String advice(String name) {
    return name
        + " is no setting, and changes nothing; "
        + Nearest.of(name, KNOWN)
            .map(near -> "did you mean " + near + "?")
            .orElse("unset it, or look for its name in docs/operating.md");
  }
}
