package org.tideover.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tideover.content.SafetyContent.PhraseGroup;

/** What clinicians wrote reaches the safety filter as they wrote it. */
class SafetyContentTest {
  private static final String FILE = "en/safety/abuse.yaml";

  private final EditedContent content =
      new EditedContent(ContentSource.directory(Path.of("content")));

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
            phrases: ["one <not>", no, 911]
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

  @Test
  void aGroupIsAsSureAsItSaysOrAsItsLevel() {
    assertThat(group("a").confidence()).isEqualTo(0.7);
    assertThat(group("b").confidence()).isEqualTo(0.95);
    assertThat(group("c").confidence()).isEqualTo(0.8);
  }

  @Test
  void wordsAndNumbersWithoutQuotesAreTextsAsWell() {
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

  @Test
  void ofIntentsAsWell() {
    content.write("en/intents/yes.yaml", "intent: yes\nphrases: [yes, no]\nphrases: []\n");

    assertThatThrownBy(() -> IntentContent.load(content))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("en/intents/yes.yaml:3: 'phrases' is here twice");
  }

  private PhraseGroup group(String id) {
    return SafetyContent.load(content).groups().stream()
        .filter(group -> group.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
