package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tideover.domain.Classification.By;
import org.tideover.domain.Heard;
import org.tideover.domain.Intent;
import org.tideover.domain.IntentMatch;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;
import picocli.CommandLine;

class UnderstandCommandTest {
  private static Heard hear(String text) {
    SafetyAssessment safety =
        text.contains("danger")
            ? SafetyAssessment.of(
                RiskLevel.CRISIS, RiskCategory.SELF_HARM, 0.91, SafetyAssessment.Layer.PHRASE)
            : SafetyAssessment.none();
    return new Heard(safety, IntentMatch.of(Intent.URGE, 0.6543, By.EMBEDDING));
  }

  @Test
  void aLineOfJsonSaysWhatWasUnderstood() throws Exception {
    assertThat(run("im \"craving\"\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            "{\"text\":\"im \\\"craving\\\"\",\"risk\":\"none\",\"category\":null,"
                + "\"intent\":\"urge\",\"confidence\":0.654,\"by\":\"embedding\"}");
  }

  @Test
  void whereThereIsDangerItsConfidenceAndLayerAreTold() throws Exception {
    JsonNode line =
        JsonMapper.builder()
            .build()
            .readTree(run("danger".getBytes(StandardCharsets.UTF_8)).getFirst());
    assertThat(line.get("risk").asText()).isEqualTo("crisis");
    assertThat(line.get("category").asText()).isEqualTo("self-harm");
    assertThat(line.get("confidence").asDouble()).isEqualTo(0.91);
    assertThat(line.get("by").asText()).isEqualTo("phrase");
  }

  @Test
  void thousandsOfLinesKeepTheirOrder() throws Exception {
    String input =
        IntStream.range(0, 5000).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
    List<String> texts = texts(run(input.getBytes(StandardCharsets.UTF_8)));
    assertThat(texts).isEqualTo(IntStream.range(0, 5000).mapToObj(i -> "line " + i).toList());
  }

  @Test
  void emptyLongAndBrokenLinesAreAnsweredLikeAnyOther() throws Exception {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    input.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
    input.writeBytes(("x".repeat(100_000) + "\r\n").getBytes(StandardCharsets.UTF_8));
    input.writeBytes(new byte[] {'a', (byte) 0xff, 'b', '\n'});
    assertThat(texts(run(input.toByteArray())))
        .containsExactly("", "x".repeat(100_000), "a\ufffdb");
  }

  @Test
  void noInputGivesNoOutput() throws Exception {
    assertThat(run(new byte[0])).isEmpty();
  }

  @Test
  void anAnswerComesWhileTheInputIsStillOpen() throws Exception {
    PipedOutputStream typed = new PipedOutputStream();
    try (PipedInputStream in = new PipedInputStream(typed);
        PipedOutputStream printed = new PipedOutputStream();
        PipedInputStream seen = new PipedInputStream(printed)) {
      UnderstandCommand command =
          new UnderstandCommand(() -> UnderstandCommandTest::hear, in, new PrintStream(printed));
      Thread running = Thread.ofVirtual().start(command::call);
      typed.write("first\n".getBytes(StandardCharsets.UTF_8));
      typed.flush();
      String answer =
          new BufferedReader(new InputStreamReader(seen, StandardCharsets.UTF_8)).readLine();
      assertThat(answer).contains("\"text\":\"first\"");
      typed.close();
      running.join();
    }
  }

  private static List<String> run(byte[] input) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Function<String, Heard> hear = UnderstandCommandTest::hear;
    int code =
        new CommandLine(
                new UnderstandCommand(
                    () -> hear,
                    new ByteArrayInputStream(input),
                    new PrintStream(out, false, StandardCharsets.UTF_8)))
            .execute();
    assertThat(code).isZero();
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> texts(List<String> lines) throws Exception {
    List<String> texts = new ArrayList<>();
    for (String line : lines) {
      texts.add(JsonMapper.builder().build().readTree(line).get("text").asText());
    }
    return texts;
  }
}
