package org.tideover.app.evaluation;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tideover.domain.Intent;

/**
 * What a line counts for, by its file and label. In the files of harmless and borderline lines a
 * label is only a topic, and any is taken; elsewhere it decides, and an unknown one is a mistake.
 */
public final class Labels {
  /** The file of lines of which nothing is expected. */
  static final String BORDERLINE = "borderline-ambiguous";

  private static final Pattern DANGER =
      Pattern.compile(
          "si_\\w+|self_harm\\w*|overdose_\\w+|medical_red_flag|withdrawal_severe|abuse\\w*"
              + "|danger_others");

  /** A life is in danger now. What is told of abuse is not always of today. */
  private static final Pattern PRESENT =
      Pattern.compile("si_active|overdose_\\w+|medical_red_flag|withdrawal_severe|danger_others");

  private static final Map<String, Set<Intent>> INTENTS =
      Map.ofEntries(
          Map.entry("craving", Set.of(Intent.URGE)),
          Map.entry("relapse", Set.of(Intent.LAPSE)),
          Map.entry("checkin_milestone", Set.of(Intent.CHECK_IN, Intent.MILESTONE)),
          Map.entry("drug_seeking_or_use", Set.of(Intent.SOURCING)),
          Map.entry("medication_question", Set.of(Intent.MEDICATION)),
          Map.entry("wants_help_or_talk", Set.of(Intent.TALK)),
          Map.entry("stop_pause", Set.of(Intent.STOP)),
          Map.entry("affirm", Set.of(Intent.YES)),
          Map.entry("deny", Set.of(Intent.NO)),
          Map.entry("mood", Set.of(Intent.MOOD, Intent.TALK)),
          Map.entry("help", Set.of(Intent.HELP)),
          Map.entry("chit_chat", Set.of(Intent.OTHER, Intent.GREETING, Intent.THANKS)));

  private static final Map<String, Set<Group>> TALK =
      Map.ofEntries(
          Map.entry("craving", EnumSet.of(Group.CRAVING, Group.OPIOID_TALK, Group.DISCLOSURE)),
          Map.entry("relapse", EnumSet.of(Group.LAPSE, Group.OPIOID_TALK, Group.DISCLOSURE)),
          Map.entry("checkin_milestone", EnumSet.of(Group.RECOVERY, Group.OPIOID_TALK)),
          Map.entry("drug_seeking_or_use", EnumSet.of(Group.RECOVERY, Group.OPIOID_TALK)),
          Map.entry("medication_question", EnumSet.of(Group.RECOVERY, Group.OPIOID_TALK)),
          Map.entry("mood", EnumSet.of(Group.RECOVERY, Group.OPIOID_TALK)),
          Map.entry(
              "wants_help_or_talk",
              EnumSet.of(Group.RECOVERY, Group.OPIOID_TALK, Group.DISCLOSURE)),
          // Withdrawal may be dangerous or not: no level is expected of it.
          Map.entry("withdrawal", EnumSet.of(Group.DISCLOSURE)),
          Map.entry("stop_pause", EnumSet.of(Group.RECOVERY, Group.EVERYDAY)),
          Map.entry("affirm", EnumSet.of(Group.RECOVERY, Group.EVERYDAY)),
          Map.entry("deny", EnumSet.of(Group.RECOVERY, Group.EVERYDAY)),
          Map.entry("help", EnumSet.of(Group.RECOVERY, Group.EVERYDAY)),
          Map.entry("chit_chat", EnumSet.of(Group.RECOVERY, Group.EVERYDAY)));

  private Labels() {}

  /** What a line counts for; empty if its label is not known. */
  static Optional<Set<Group>> groups(String file, String label) {
    return switch (file) {
      case "crisis-high-confidence" -> danger(label, Group.CRISIS);
      case "obfuscated" -> danger(label, Group.DISGUISED);
      case "benign-hard-negatives" -> Optional.of(harmless(label));
      case BORDERLINE -> Optional.of(EnumSet.of(Group.BORDERLINE));
      default -> danger(label, Group.CRISIS).or(() -> Optional.ofNullable(TALK.get(label)));
    };
  }

  private static Optional<Set<Group>> danger(String label, Group group) {
    if (!DANGER.matcher(label).matches()) {
      return Optional.empty();
    }
    Set<Group> groups = EnumSet.of(group, Group.DISCLOSURE);
    if (group == Group.CRISIS && PRESENT.matcher(label).matches()) {
      groups.add(Group.PRESENT_DANGER);
    }
    return Optional.of(groups);
  }

  /** A past overdose, told as a story, is also talk without danger. */
  private static Set<Group> harmless(String label) {
    return label.equals("past_or_third_party_od_si")
        ? EnumSet.of(Group.HARD_NEGATIVE, Group.OPIOID_TALK)
        : EnumSet.of(Group.HARD_NEGATIVE);
  }

  /** The intents that fit a label; none where nothing is expected. */
  public static Set<Intent> meant(String label) {
    return INTENTS.getOrDefault(label, Set.of());
  }

  /** The labels that decide, for advice. */
  static String known() {
    return "si_*, self_harm, overdose_*, medical_red_flag, withdrawal_severe, abuse*,"
        + " danger_others, "
        + String.join(", ", new TreeSet<>(TALK.keySet()));
  }
}
