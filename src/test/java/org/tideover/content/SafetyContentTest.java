package org.tideover.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tideover.content.SafetyContent.PhraseGroup;

/** What clinicians wrote reaches the safety filter as they wrote it. */
class SafetyContentTest {
  private static final String FILE = "en/safety/abuse.yaml";

  private final EditedContent content = new EditedContent();

  @BeforeEach
  void write() {
    content.write(
        FILE,
        """
        groups:
          - id: a
            category: abuse
            level: crisis
            confidence: 0.7
            phrases: ["one <not>", "no", "911"]
          - id: b
            category: abuse
            level: crisis
            phrases: ["two"]
            unless: [negated]
          - id: c
            category: abuse
            level: concern
            phrases: ["three"]
        """);
  }

  /** One that is mended in one place alone would be wrong in the others; share it by a list. */
  @Test
  void whatGuardsExcuseNothingOfIsWrittenOnce() {
    SafetyContent written = SafetyContent.load(ContentSource.directory(Path.of("content")));

    assertThat(written.words().lists()).containsKeys("done_now", "meant_now");
    assertThat(
            written.guards().values().stream()
                .filter(guard -> guard.language().equals("en"))
                .flatMap(guard -> guard.but().stream())
                .filter(pattern -> !pattern.matches("<\\w+>")))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  @Test
  void aGroupIsAsSureAsItSaysOrAsItsLevel() {
    assertThat(group("a").confidence()).isEqualTo(0.7);
    assertThat(group("b").confidence()).isEqualTo(0.95);
    assertThat(group("c").confidence()).isEqualTo(0.8);
  }

  @Test
  void aGroupHasItsPhrasesAndExceptions() {
    assertThat(group("a").phrases()).containsExactly("one <not>", "no", "911");
    assertThat(group("a").unless()).isEmpty();
    assertThat(group("b").unless()).containsExactly("negated");
  }

  @Test
  void aKeyThatIsThereTwiceIsRefusedWithItsLine() {
    content.write(FILE, "groups: []\ngroups: []\n");

    assertThatThrownBy(() -> SafetyContent.load(content))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining(FILE + ":2: 'groups' is here twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "confidence: 0.7 | confidence: high  | 5: 'confidence' must be a number from 0 to 1",
        "'[\"two\"]'       | two               | 10: Here a list must stand",
        "'[\"three\"]'     | '[no]'            | 15: no without quotes means true or false"
      })
  void whatCannotBeUsedIsRefusedWithItsLine(String right, String wrong, String told) {
    content.write(FILE, content.read(FILE).replace(right, wrong));

    assertThatThrownBy(() -> SafetyContent.load(content))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining(FILE + ":" + told);
    Problems checked = new Problems();
    new SafetySheets(content, checked).check();
    assertThat(checked.sorted()).extracting(Problem::file).contains(FILE);
  }

  @Test
  void phrasesOfAnIntentThatAreNoListAreRefused() {
    content.write("en/intents/yes.yaml", "intent: \"yes\"\nphrases: one\n");

    assertThatThrownBy(() -> IntentContent.load(content))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("en/intents/yes.yaml:2: Here a list must stand");
  }

  @Test
  void examplesThatAreAListAreRefused(@TempDir Path folder) throws IOException {
    writeExamples(folder, "category: abuse\ncrisis: [one, two]\n");

    assertThatThrownBy(() -> SafetyExamples.read(folder))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("en/safety/examples/abuse.yaml:2: One text is expected here");
  }

  @Test
  void withoutExamplesNothingIsLearned(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> SafetyExamples.read(folder))
        .hasMessageContaining("content/en/safety/examples/ holds no sentence");

    writeExamples(folder, "category: abuse\n");
    assertThatThrownBy(() -> SafetyExamples.read(folder)).hasMessageContaining("restore it");

    writeExamples(folder, "category: abuse\ncrisis: |\n  one\n");
    assertThat(SafetyExamples.read(folder)).hasSize(1);
  }

  @Test
  void ofIntentsAsWell() {
    content.write("en/intents/yes.yaml", "intent: yes\nphrases: [yes, no]\nphrases: []\n");

    assertThatThrownBy(() -> IntentContent.load(content))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("en/intents/yes.yaml:3: 'phrases' is here twice");
  }

  private static void writeExamples(Path folder, String text) throws IOException {
    Path examples = Files.createDirectories(folder.resolve("en/safety/examples"));
    Files.writeString(examples.resolve("abuse.yaml"), text);
  }

  private PhraseGroup group(String id) {
    return SafetyContent.load(content).groups().stream()
        .filter(group -> group.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
