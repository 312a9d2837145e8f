package org.tideover.app.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tideover.domain.Button;
import org.tideover.domain.Classification.By;
import org.tideover.domain.Country;
import org.tideover.domain.Heard;
import org.tideover.domain.Intent;
import org.tideover.domain.IntentMatch;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;
import org.tideover.domain.Priority;
import org.tideover.domain.ResourceKind;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;
import org.tideover.domain.SupportResource;
import org.tideover.safety.DangerScore;

/** Invented sentences, and a subject that understands the words "danger" and "craving" alone. */
public final class Samples {
  private static final PersonId PERSON = new PersonId("test", "1");

  private Samples() {}

  /** A country whose emergency number is 999 and whose line is 0800 11. */
  static Country country() {
    return new Country(
        "XX",
        "Somewhere",
        List.of(
            line(ResourceKind.EMERGENCY, "999"),
            line(ResourceKind.CRISIS, "0800 11"),
            line(ResourceKind.CRISIS, "")));
  }

  private static SupportResource line(ResourceKind kind, String phone) {
    return new SupportResource(kind, "Line", phone, "", "", "24/7", "English");
  }

  /** A message as it arrives. */
  static OutgoingMessage message(String key, String text, String... actions) {
    List<Button> buttons = List.of(actions).stream().map(one -> new Button(one, one)).toList();
    return new OutgoingMessage(
        PERSON,
        Priority.REPLY,
        key,
        text,
        List.of(buttons),
        List.of(),
        "",
        false,
        Optional.empty());
  }

  /** A sentence of a file. */
  static Sentence sentence(String file, String label, String text) {
    return new Sentence(
        file, label, "ours", Labels.groups(file, label).orElseThrow(), new PersonText(text));
  }

  /** Some of each kind. */
  static List<Sentence> sentences() {
    return List.of(
        sentence("crisis-high-confidence", "si_active", "danger one"),
        sentence("crisis-high-confidence", "si_passive", "danger two"),
        sentence("crisis-high-confidence", "si_active", "unheard"),
        sentence("obfuscated", "si_active", "danger three"),
        sentence("benign-hard-negatives", "figurative", "calm"),
        sentence("benign-hard-negatives", "figurative", "false danger"),
        sentence("borderline-ambiguous", "hyperbole", "hm"),
        sentence("craving-real", "craving", "craving <now> & here"),
        sentence("craving-real", "relapse", "used"),
        sentence("recovery-intents", "chit_chat", "hello"),
        sentence("recovery-intents", "wants_help_or_talk", "talk"));
  }

  /** What hears "danger" and "craving", and answers them. */
  public static Subject subject() {
    return new Subject(
        Samples::hear,
        text ->
            new DangerScore(
                text.contains("one") ? RiskLevel.CRISIS : RiskLevel.NONE,
                text.contains("danger") ? text.length() / 10.0 : -text.length() / 20.0,
                text.contains("danger") ? text.length() / 20.0 : -1),
        Optional.of(new DangerScore.Thresholds(0.5, 0.25)),
        new Echo());
  }

  private static Heard hear(String text) {
    SafetyAssessment safety =
        text.contains("danger")
            ? SafetyAssessment.of(
                RiskLevel.CRISIS, RiskCategory.SUICIDE, 1, SafetyAssessment.Layer.PHRASE)
            : SafetyAssessment.none();
    Intent intent = text.contains("craving") ? Intent.URGE : Intent.OTHER;
    return new Heard(safety, IntentMatch.of(intent, 1, By.PHRASE));
  }

  /** Answers at once, and with the open question what it does not understand. */
  private static final class Echo implements Chat {
    @Override
    public List<Answer> play(List<String> opening, List<PersonText> sentences, Runnable step) {
      String open = opening.isEmpty() ? "" : "urge.ask-place";
      return sentences.stream().map(sentence -> answer(open, sentence.reveal(), step)).toList();
    }

    private static Answer answer(String open, String text, Runnable step) {
      step.run();
      if (text.contains("danger")) {
        return new Answer(open, List.of(message("crisis.suicide", "Call 999 (Somewhere).")));
      }
      String key = open.isEmpty() ? "help" : open;
      return new Answer(open, List.of(message(key, "What can I do?")));
    }

    @Override
    public Country country() {
      return Samples.country();
    }
  }

  /** The samples, measured. */
  static Evaluation evaluation() {
    Evaluation evaluation = new Evaluation(sentences());
    evaluation.run(subject(), () -> {});
    return evaluation;
  }

  /** Their report. */
  static Report report() {
    return evaluation()
        .report(new Report.Facts("1.0", LocalDate.of(2026, 11, 23), "a machine, 2 cores"));
  }
}
