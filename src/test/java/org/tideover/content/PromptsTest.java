package org.tideover.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The prompts are fit for use, and a broken one is reported with file, line and what to do. */
class PromptsTest {
  private static final Path REAL = Path.of("prompts");

  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    for (String file : List.of("README.md", "safety.md", "intent.md", "reflection.md")) {
      Files.copy(REAL.resolve(file), folder.resolve(file));
    }
  }

  @Test
  void theRealPromptsAreFitForUseAndBuiltIn() {
    assertThat(Prompts.check(REAL)).isEmpty();
    Prompts prompts = Prompts.load();
    assertThat(prompts.safety().output()).containsOnlyKeys("level", "category");
    assertThat(prompts.intent().output().get("intent")).contains("lapse").doesNotContain("yes");
    assertThat(prompts.reflection().output()).containsEntry("sentence", List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          safety.md     | ---                      | +++                          | begins with front matter
          safety.md     | purpose:                 | porpoise:                    | 'purpose' is missing
          safety.md     | purpose:                 | porpoise:                    | 'porpoise' is not known here
          safety.md     | fallback: "              | fallback: ["                 | A list is not closed
          safety.md     | level: [none, concern    | level: [none, panic          | 'output: level' must be [none, concern, crisis]
          safety.md     | category: [none, suicide | category: [suicide           | 'output: category' must be [none, suicide
          safety.md     | level: [                 | levels: [                    | must have just these fields: category, level
          safety.md     | # Message                | # Massage                    | needs the sections
          safety.md     | {words}                  | {texts}                      | {texts} is not under 'inputs'
          safety.md     | {words}                  | nothing                      | 'words' is promised here and not used
          safety.md     | You read one message     | You read {words}             | may stand only in the message
          intent.md     | sourcing, settings       | sourcing, yes, settings      | 'output: intent' must be [urge, lapse
          reflection.md | sentence: text           | sentence: prose              | a list of ids, or the word 'text'
          reflection.md | sentence: text           | sentence: [yes]              | 'output: sentence' must be the word text
          """)
  void aBrokenPromptIsReportedWithWhatToDo(String file, String from, String to, String advice)
      throws IOException {
    String before = Files.readString(folder.resolve(file));
    assertThat(before).contains(from);
    int at = before.lastIndexOf(from);
    boolean first = !from.equals("{words}");
    at = first ? before.indexOf(from) : at;
    Files.writeString(
        folder.resolve(file), before.substring(0, at) + to + before.substring(at + from.length()));
    assertThat(Prompts.check(folder))
        .extracting(Problem::advice)
        .anyMatch(said -> said.contains(advice));
    assertThatThrownBy(() -> Prompts.load(ContentSource.directory(folder)))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("prompts/" + file + ":");
  }

  @Test
  void aProblemNamesTheLineOfTheFile() throws IOException {
    Path file = folder.resolve("reflection.md");
    Files.writeString(
        file, Files.readString(file).replace("  sentence: text", "  sentence: prose"));
    assertThat(Prompts.check(folder).getFirst().toString()).startsWith("prompts/reflection.md:6: ");
  }

  @Test
  void whatIsMissingOrReadByNobodyIsReported() throws IOException {
    Files.delete(folder.resolve("intent.md"));
    Files.writeString(folder.resolve("poem.md"), "Roses");
    assertThat(Prompts.check(folder))
        .extracting(Problem::toString)
        .containsExactly(
            "prompts/intent.md:1: This prompt is missing; add the file",
            "prompts/poem.md:1: Nothing reads this file; README.md lists the prompts, or remove"
                + " it");
  }

  @Test
  void whatIsFilledInIsNotFilledAgain() {
    Prompt prompt = Prompts.load().safety();
    assertThat(prompt.message(Map.of("words", "\"{words} $1 \\\"")))
        .endsWith("\"{words} $1 \\\"")
        .contains("as a JSON string");
  }
}
