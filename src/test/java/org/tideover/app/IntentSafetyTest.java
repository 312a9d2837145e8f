package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tideover.content.ContentSource;
import org.tideover.content.IntentContent;
import org.tideover.content.IntentSheets;
import org.tideover.content.SafetyContent;
import org.tideover.content.Written;
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

  /** So that both together are thousands and not a hundred thousand; all of both are among them. */
  private static final int EVERY = 32;

  @AfterAll
  static void close() {
    EMBEDDER.close();
  }

  /** Beside a craving, fillers skip it with the phrase; each stands before and after some. */
  @Test
  void noFillerBesideACravingHidesDanger() {
    List<String> phrases = phrases(Intent.URGE);
    List<String> fillers = List.copyOf(INTENTS.fillers());
    assertThat(
            IntStream.range(0, phrases.size())
                .parallel()
                .boxed()
                .flatMap(place ->
                    IntStream.range(0, fillers.size())
                        .filter(filler -> (place + filler) % EVERY == 0)
                        .mapToObj(fillers::get)
                        .flatMap(filler -> bothWays(filler, phrases.get(place))))
                .filter(IntentSafetyTest::isAlarming))
        .isEmpty();
  }

  private static Stream<String> bothWays(String filler, String phrase) {
    return Stream.of(filler + " " + phrase, phrase + " " + filler);
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

  /**
   * What is known word for word skips the model, and a disclosure among the examples of an intent
   * would teach the classifier to swallow it: it is on this test that {@link Heard} relies.
   */
  @Test
  void nothingThatMustBeHarmlessHidesDanger() {
    List<String> harmless =
        IntentSheets.harmless(ContentSource.classPath()).stream().map(Written::text).toList();
    assertThat(harmless)
        .hasSizeGreaterThan(1000)
        .containsAll(Intent.PLAIN.stream().flatMap(intent -> phrases(intent).stream()).toList());
    assertThat(harmless.parallelStream().filter(IntentSafetyTest::isAlarming).toList())
        .as("move them to in_danger")
        .isEmpty();
  }

  private static boolean isAlarming(String text) {
    return FILTER.assess(text).level() != RiskLevel.NONE;
  }

  private static List<String> phrases(Intent intent) {
    IntentContent.Sheet sheet = INTENTS.sheets().get(intent);
    return sheet == null ? List.of() : sheet.phrases();
  }
}
