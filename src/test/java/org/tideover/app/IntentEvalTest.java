package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tideover.app.evaluation.Labels;
import org.tideover.content.IntentContent;
import org.tideover.content.SafetyContent;
import org.tideover.domain.Classification;
import org.tideover.domain.Intent;
import org.tideover.domain.NoMatch;
import org.tideover.inference.HeadTrainer;
import org.tideover.inference.OnnxEmbedder;
import org.tideover.intent.IntentClassifier;
import org.tideover.safety.SafetyFilter;

/** The classifier as it is built, on our own checks and, where they are, on the measured lines. */
class IntentEvalTest {
  private static final Path CHECKS = Path.of("content", "checks", "intents");
  private static final Path DEV = Path.of("..", "shared", "eval", "dev");

  private static final ObjectMapper JSON = new ObjectMapper();

  private static OnnxEmbedder embedder = OnnxEmbedder.open(Path.of("target", "models"));
  private static IntentClassifier classifier =
      new IntentClassifier(IntentContent.load(), TrainHeads.load("intent"), embedder);

  private static SafetyFilter reader = SafetyFilter.phrasesOnly(SafetyContent.load());

  private static Classification classified(String text) {
    Classification known = classifier.classifyPhrases(text);
    return known instanceof NoMatch
        ? classifier.classifyMeaning(text, reader.read(text).parts())
        : known;
  }

  @AfterAll
  static void close() {
    embedder.close();
  }

  @Test
  void everyCheckIsUnderstood() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Intent intent : Intent.values()) {
      for (String text : checks(intent)) {
        Intent found = classified(text).intent();
        if (found != intent) {
          wrong.add("\"" + text + "\" should be " + intent.id() + ", is " + found.id());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noCheckIsAnExample() throws IOException {
    List<String> learned =
        IntentContent.load().sheets().values().stream()
            .flatMap(sheet ->
                Stream.of(List.of(sheet.examples(), sheet.inDanger()), sheet.notThis().values())
                    .flatMap(Collection::stream))
            .flatMap(Collection::stream)
            .toList();
    for (Intent intent : Intent.values()) {
      assertThat(checks(intent)).isNotEmpty();
      if (intent != Intent.RATING) {
        assertThat(learned).doesNotContainAnyElementsOf(checks(intent));
      }
    }
  }

  @Test
  void theHeadWasTrainedFromTheseExamples() {
    assertThat(TrainHeads.load("intent").fingerprint())
        .isEqualTo(HeadTrainer.fingerprint(TrainHeads.intentLessons(reader)));
  }

  @Test
  void measuredCravingsAreUrges() throws IOException {
    assertThat(share("craving-real", "craving"::equals)).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void measuredRelapsesAreLapses() throws IOException {
    assertThat(share("craving-real", "relapse"::equals)).isGreaterThanOrEqualTo(0.80);
  }

  @Test
  void measuredIntentsAreFound() throws IOException {
    assertThat(share("recovery-intents", label -> true)).isGreaterThanOrEqualTo(0.80);
  }

  private static double share(String file, Predicate<String> label) throws IOException {
    assumeTrue(Files.isDirectory(DEV), "The measured lines are not on this machine");
    int all = 0;
    int found = 0;
    for (String line : Files.readAllLines(DEV.resolve(file + ".jsonl"))) {
      JsonNode node = JSON.readTree(line);
      Set<Intent> meant = Labels.meant(node.path("label").asText());
      if (!meant.isEmpty() && label.test(node.path("label").asText())) {
        all++;
        found += meant.contains(classified(node.path("text").asText()).intent()) ? 1 : 0;
      }
    }
    return (double) found / all;
  }

  private static List<String> checks(Intent intent) throws IOException {
    JsonNode node = new YAMLMapper().readTree(CHECKS.resolve(intent.id() + ".yaml").toFile());
    return Stream.of(new YAMLMapper().convertValue(node.path("checks"), String[].class)).toList();
  }
}
