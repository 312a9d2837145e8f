package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tideover.content.IntentContent;
import org.tideover.content.SafetyContent;
import org.tideover.domain.Intent;
import org.tideover.domain.RiskLevel;
import org.tideover.inference.OnnxEmbedder;
import org.tideover.inference.OnnxNearness;
import org.tideover.safety.DangerHead;
import org.tideover.safety.Meaning;
import org.tideover.safety.SafetyFilter;

/** The safety filter over everything that intents are recognised by. */
class IntentSafetyTest {
  private static final Path MODELS = Path.of("target", "models");
  private static final OnnxEmbedder EMBEDDER = OnnxEmbedder.open(MODELS);
  private static final SafetyFilter FILTER =
      new SafetyFilter(
          SafetyContent.load(),
          DangerHead.built()
              .map(head -> new Meaning(EMBEDDER, OnnxNearness.openInBackground(MODELS), head)));
  private static final IntentContent INTENTS = IntentContent.load();

  @AfterAll
  static void close() {
    EMBEDDER.close();
  }

  /** What is known word for word skips the model, so the model must have nothing to say there. */
  @Test
  void noPhraseThatSkipsTheModelHidesDanger() {
    List<String> skipping =
        Intent.PLAIN.stream().flatMap(intent -> phrases(intent).stream()).toList();
    assertThat(skipping).hasSizeGreaterThan(100);
    assertThat(skipping.stream().filter(IntentSafetyTest::isAlarming)).isEmpty();
  }

  /** Beside a craving, fillers skip it with the phrase. */
  @Test
  void noFillerBesideACravingHidesDanger() {
    assertThat(
            phrases(Intent.URGE).parallelStream()
                .flatMap(phrase ->
                    INTENTS.fillers().stream()
                        .flatMap(filler -> Stream.of(filler + " " + phrase, phrase + " " + filler)))
                .filter(IntentSafetyTest::isAlarming))
        .isEmpty();
  }

  /** The same in other languages, where phrases alone stand guard. */
  @Test
  void noPhraseOfAnotherLanguageHidesDanger() {
    List<String> all =
        INTENTS.others().values().stream()
            .flatMap(other -> other.sheets().values().stream())
            .flatMap(sheet -> Stream.concat(sheet.phrases().stream(), sheet.anywhere().stream()))
            .toList();
    assertThat(all).hasSizeGreaterThan(300);
    assertThat(all.stream().filter(text -> FILTER.assessPhrases(text).level() != RiskLevel.NONE))
        .isEmpty();
  }

  /** A disclosure among the examples of an intent would teach the classifier to swallow it. */
  @Test
  void noExampleOfAnIntentIsDangerous() {
    List<String> alarmed = new ArrayList<>();
    INTENTS.sheets().values().stream()
        .flatMap(sheet -> sheet.examples().stream())
        .filter(IntentSafetyTest::isAlarming)
        .forEach(alarmed::add);
    assertThat(alarmed).as("move them to in_danger").isEmpty();
  }

  private static boolean isAlarming(String text) {
    return FILTER.assess(text).level() != RiskLevel.NONE;
  }

  private static List<String> phrases(Intent intent) {
    IntentContent.Sheet sheet = INTENTS.sheets().get(intent);
    return sheet == null ? List.of() : sheet.phrases();
  }
}
