package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tideover.content.SafetyContent;
import org.tideover.domain.RiskLevel;

/** Measures on sentences that other people wrote, where they are at hand. */
class EvalDevTest {
  private static final Path FOLDER = Path.of("../shared/eval/dev");
  private static final SafetyFilter FILTER =
      new SafetyFilter(SafetyContent.load(), Optional.of(TestEmbedder.shared()));

  @BeforeEach
  void onlyWhereTheSentencesAre() {
    assumeTrue(Files.isDirectory(FOLDER), "the measuring sentences are not on this machine");
  }

  @Test
  void hearsACrisis() throws IOException {
    assertThat(share("crisis-high-confidence", RiskLevel.CONCERN)).isGreaterThanOrEqualTo(0.96);
  }

  @Test
  void hearsADisguisedCrisis() throws IOException {
    assertThat(share("obfuscated", RiskLevel.CONCERN)).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void keepsCalmWhereThereIsNoDanger() throws IOException {
    assertThat(share("benign-hard-negatives", RiskLevel.CRISIS)).isLessThanOrEqualTo(0.015);
    assertThat(share("benign-hard-negatives", RiskLevel.CONCERN)).isLessThanOrEqualTo(0.075);
  }

  @Test
  void takesACravingForACraving() throws IOException {
    assertThat(share("craving-real", RiskLevel.CRISIS)).isLessThanOrEqualTo(0.04);
  }

  private static double share(String file, RiskLevel level) throws IOException {
    ObjectMapper json = new ObjectMapper();
    int all = 0;
    int found = 0;
    for (String line : Files.readAllLines(FOLDER.resolve(file + ".jsonl"))) {
      String text = json.readTree(line).path("text").asText();
      all++;
      found += FILTER.assess(text).level().atLeast(level) ? 1 : 0;
    }
    return (double) found / all;
  }
}
