package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tideover.content.SafetyContent;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;

/** Runs what clinicians wrote in content/checks/safety. */
class SafetyChecksTest {
  private static final Path FOLDER = Path.of("content/checks/safety");
  private static final SafetyFilter FILTER =
      new SafetyFilter(SafetyContent.load(), Optional.of(TestEmbedder.shared()));

  /** A sentence and what must be found in it. */
  private record Check(
      String file, RiskLevel level, String category, String language, boolean phrases, String say) {
    boolean holds() {
      SafetyAssessment found = phrases ? FILTER.assessPhrases(say) : FILTER.assess(say);
      boolean level =
          level() == RiskLevel.NONE
              ? found.level() == RiskLevel.NONE
              : found.level().atLeast(level());
      return level
          && (language.isEmpty() || found.language().equals(language))
          && (category.isEmpty()
              || found.category().map(one -> one.id()).orElse("").equals(category));
    }

    String found() {
      return say + " -> " + (phrases ? FILTER.assessPhrases(say) : FILTER.assess(say));
    }
  }

  @TestFactory
  Stream<DynamicTest> everyCheckHolds() throws IOException {
    List<String> known = knownFailures();
    return checks().stream()
        .filter(check -> !known.contains(check.say()))
        .map(check ->
            DynamicTest.dynamicTest(
                check.file() + ": " + check.say(),
                () -> assertThat(check.holds()).as(check.found()).isTrue()));
  }

  @Test
  void knownFailuresStillFail() throws IOException {
    List<String> known = knownFailures();
    assertThat(checks().stream().filter(check -> known.contains(check.say())).filter(Check::holds))
        .as("now right: take them off the list")
        .isEmpty();
  }

  @Test
  void thereAreManyChecks() throws IOException {
    assertThat(checks()).hasSizeGreaterThan(250);
  }

  private static List<Check> checks() throws IOException {
    List<Check> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).sorted().toList()) {
        for (JsonNode block : YAMLMapper.builder().build().readTree(file.toFile()).path("checks")) {
          add(file, block, found);
        }
      }
    }
    return found;
  }

  private static void add(Path file, JsonNode block, List<Check> found) {
    for (String line : block.path("say").asText().lines().toList()) {
      found.add(
          new Check(
              file.getFileName().toString(),
              RiskLevel.of(block.path("level").asText()),
              block.path("category").asText(""),
              block.path("language").asText(""),
              block.path("by").asText().equals("phrases"),
              line));
    }
  }

  private static List<String> knownFailures() throws IOException {
    JsonNode list =
        YAMLMapper.builder()
            .build()
            .readTree(Path.of("content/checks/_known_failures.yaml").toFile())
            .path("safety");
    List<String> found = new ArrayList<>();
    list.forEach(line -> found.add(line.asText()));
    return found;
  }
}
