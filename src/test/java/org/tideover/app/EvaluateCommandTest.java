package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.Classification.By;
import org.tideover.domain.Heard;
import org.tideover.domain.Intent;
import org.tideover.domain.IntentMatch;
import org.tideover.domain.SafetyAssessment;
import picocli.CommandLine;

class EvaluateCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int evaluate(String... args) {
    return new CommandLine(
            new EvaluateCommand(() ->
                text ->
                    new Heard(
                        SafetyAssessment.none(),
                        IntentMatch.of(
                            text.contains("crav") ? Intent.URGE : Intent.OTHER, 1, By.PHRASE))))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }

  private void write(String file, String... lines) throws Exception {
    Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
  }

  @Test
  void sharesAreCountedByFileLabelAndOrigin() throws Exception {
    write(
        "craving-real.jsonl",
        "{\"text\":\"craving\",\"label\":\"craving\",\"origin\":\"real\"}",
        "",
        "{\"text\":\"hm\",\"label\":\"craving\",\"origin\":\"crowd\"}",
        "{\"text\":\"no measure for this\",\"label\":\"something-else\",\"origin\":\"real\"}");
    assertThat(evaluate(folder.toString(), "--json")).isZero();
    assertThat(out.toString().lines())
        .contains(
            "{\"measure\":\"craving-real: intent\",\"n\":2,\"hits\":1,\"rate\":0.5000,"
                + "\"low\":0.0945,\"high\":0.9055}")
        .anyMatch(line -> line.contains("craving-real / craving / real: intent\",\"n\":1"))
        .noneMatch(line -> line.contains("something-else"));
  }

  @Test
  void dangerIsMeasuredByLevel() throws Exception {
    write(
        "benign-hard-negatives.jsonl",
        "{\"text\":\"x\",\"label\":\"figurative\",\"origin\":\"real\"}");
    write(
        "crisis-high-confidence.jsonl", "{\"text\":\"x\",\"label\":\"abuse\",\"origin\":\"real\"}");
    evaluate(folder.toString());
    assertThat(out.toString().lines())
        .anyMatch(line -> line.matches("benign-hard-negatives: not crisis +1 +1 +100.0%.*"))
        .anyMatch(line -> line.matches("crisis-high-confidence: concern or crisis +1 +0 +0.0%.*"));
  }

  @Test
  void aMissingFolderIsNamed() {
    assertThat(evaluate(folder.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("nowhere is not a folder");
  }

  @Test
  void aBadLineIsNamedAndNotShown() throws Exception {
    write("a.jsonl", "{\"text\":\"fine\",\"label\":\"craving\"}", "{\"text\": private words");
    assertThat(evaluate(folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("a.jsonl:2 is not JSON").doesNotContain("private words");
  }

  @Test
  void intervalsAreWilsons() {
    EvaluationShare share = new EvaluationShare(90, 100);
    assertThat(share.low()).isCloseTo(0.8256, within(0.0005));
    assertThat(share.high()).isCloseTo(0.9448, within(0.0005));
    assertThat(new EvaluationShare(10, 10).high()).isCloseTo(1, within(1e-9));
  }
}
