package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tideover.domain.RiskLevel;

/** Measures on sentences that other people wrote, where they are at hand. */
class EvalDevTest {
  private static final Path FOLDER = Path.of("../shared/eval/dev");

  /** Active suicidal intent, an overdose now, present danger. */
  private static final Set<String> GRAVE =
      Set.of("si_active", "si_other", "overdose_self", "overdose_other", "abuse", "danger_others");

  private static final SafetyFilter FILTER = TestEmbedder.filter();

  @BeforeEach
  void onlyWhereTheSentencesAre() {
    assumeTrue(Files.isDirectory(FOLDER), "the measuring sentences are not on this machine");
  }

  @Test
  void hearsACrisis() throws IOException {
    assertThat(share("crisis-high-confidence", RiskLevel.CONCERN)).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void takesGraveDangerForACrisis() throws IOException {
    assertThat(share("crisis-high-confidence", GRAVE, RiskLevel.CONCERN))
        .isGreaterThanOrEqualTo(0.97);
    assertThat(share("crisis-high-confidence", GRAVE, RiskLevel.CRISIS))
        .isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void hearsADisguisedCrisis() throws IOException {
    assertThat(share("obfuscated", RiskLevel.CONCERN)).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void keepsCalmWhereThereIsNoDanger() throws IOException {
    assertThat(share("benign-hard-negatives", RiskLevel.CRISIS)).isLessThanOrEqualTo(0.016);
    assertThat(share("benign-hard-negatives", RiskLevel.CONCERN)).isLessThanOrEqualTo(0.06);
  }

  @Test
  void takesACravingForACraving() throws IOException {
    assertThat(share("craving-real", RiskLevel.CRISIS)).isLessThanOrEqualTo(0.05);
  }

  private static double share(String file, RiskLevel level) throws IOException {
    return share(file, Set.of(), level);
  }

  /** The share of lines with one of these labels, or of all lines where none is named. */
  private static double share(String file, Set<String> labels, RiskLevel level) throws IOException {
    ObjectMapper json = new ObjectMapper();
    int all = 0;
    int found = 0;
    for (String line : Files.readAllLines(FOLDER.resolve(file + ".jsonl"))) {
      JsonNode node = json.readTree(line);
      if (labels.isEmpty() || labels.contains(node.path("label").asText())) {
        all++;
        found += FILTER.assess(node.path("text").asText()).level().atLeast(level) ? 1 : 0;
      }
    }
    return (double) found / all;
  }
}
