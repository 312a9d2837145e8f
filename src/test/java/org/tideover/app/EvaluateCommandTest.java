package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.app.evaluation.Samples;
import org.tideover.app.evaluation.Subject;
import picocli.CommandLine;

class EvaluateCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T02:10:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private boolean isTerminal;
  private Supplier<Subject> subject = Samples::subject;

  @BeforeEach
  void writeSentences() throws Exception {
    write(
        "crisis-high-confidence.jsonl",
        "{\"text\":\"secret danger\",\"label\":\"si_active\",\"origin\":\"real\"}");
  }

  private int evaluate(String... args) {
    return new CommandLine(new EvaluateCommand(() -> subject.get(), CLOCK, () -> isTerminal))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler(Tideover.advice())
        .execute(args);
  }

  private void write(String file, String... lines) throws Exception {
    Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
  }

  @Test
  void theTextShowsSharesAndBars() {
    assertThat(evaluate(folder.toString())).isZero();
    assertThat(out.toString())
        .contains("1 sentences, 2026-11-23")
        .containsPattern("crisis-high-confidence / si_active / real +heard +1  100.0% \\(20.7")
        .containsPattern("met +Crisis lines are heard +as first message +at least 97%");
  }

  @Test
  void jsonGoesToStandardOutputAlone() throws Exception {
    assertThat(evaluate(folder.toString(), "--json", "-")).isZero();
    var json = JsonMapper.builder().build().readTree(out.toString());
    assertThat(json.path("sentences").asInt()).isEqualTo(1);
    assertThat(json.path("date").asText()).isEqualTo("2026-11-23");
  }

  @Test
  void reportsGoToFilesBesideTheText() throws Exception {
    Path json = folder.resolve("r.json");
    Path html = folder.resolve("r.html");
    assertThat(evaluate(folder.toString(), "--json", json.toString(), "--html", html.toString()))
        .isZero();
    assertThat(out.toString()).contains("bars met");
    assertThat(Files.readString(json)).contains("\"crisis-heard\"").doesNotContain("secret");
    assertThat(Files.readString(html)).contains("Crisis lines").doesNotContain("secret");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamedBeforeAnythingIsMeasured() {
    subject =
        () -> {
          throw new AssertionError("measured before the place was looked at");
        };
    assertThat(evaluate(folder.toString(), "--html", folder.resolve("no/r.html").toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("r.html cannot be written");
  }

  @Test
  void whatIsThereIsReplacedOnlyWithForceAndAKeyOrADatabaseNever() throws Exception {
    write("r.json", "earlier");
    write("some.key", "{\"primaryKeyId\":1}");
    write("some.db", "SQLite format 3\0");
    String[] places = {"r.json", "some.key", "some.db"};
    for (String place : places) {
      assertThat(evaluate(folder.toString(), "--json", folder.resolve(place).toString()))
          .as(place)
          .isEqualTo(2);
      assertThat(evaluate(folder.toString(), "--html", folder.resolve(place).toString(), "--force"))
          .as(place)
          .isEqualTo(place.equals("r.json") ? 0 : 2);
    }
    assertThat(err.toString())
        .contains("r.json is there already", "replace it with --force")
        .contains("some.key is a key of people's plans", "some.db is a database");
    assertThat(folder.resolve("some.key")).hasContent("{\"primaryKeyId\":1}");
  }

  @Test
  void aCheckFailsOnlyWhenABarIsMissed() throws Exception {
    assertThat(evaluate(folder.toString(), "--check")).isZero();
    assertThat(err.toString()).contains("All bars that were measured are met");
    write("obfuscated.jsonl", "{\"text\":\"unheard\",\"label\":\"si_active\"}");
    assertThat(evaluate(folder.toString())).isZero();
    assertThat(evaluate(folder.toString(), "--check")).isEqualTo(1);
    assertThat(err.toString()).containsPattern("NOT MET +Disguised crisis lines are heard");
  }

  @Test
  void sentencesAreShownOnATerminalAlone() throws Exception {
    write("obfuscated.jsonl", "{\"text\":\"unheard words\",\"label\":\"si_active\"}");
    assertThat(evaluate(folder.toString(), "--show-misses")).isEqualTo(2);
    assertThat(err.toString()).contains("works on a terminal only");
    isTerminal = true;
    assertThat(evaluate(folder.toString(), "--show-misses", "--json", "-")).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(evaluate(folder.toString(), "--show-misses")).isZero();
    assertThat(out.toString()).contains("unheard words").doesNotContain("secret");
  }

  @Test
  void aMissingFolderIsNamed() {
    assertThat(evaluate(folder.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("nowhere is not a folder");
  }

  @Test
  void aBadLineIsNamedAndNotShown() throws Exception {
    write("a.jsonl", "{\"text\": private words");
    assertThat(evaluate(folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("a.jsonl:1 is not JSON").doesNotContain("private words");
  }
}
