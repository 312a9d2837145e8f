package org.tideover.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentencesTest {
  @TempDir private Path folder;

  private void write(String file, String... lines) throws Exception {
    Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
  }

  private ThrowableAssertAlternative<IllegalArgumentException> refusal() {
    return assertThatIllegalArgumentException().isThrownBy(() -> Sentences.read(folder));
  }

  @Test
  void linesAreReadWithWhatTheyCountFor() throws Exception {
    write(
        "crisis-high-confidence.jsonl",
        "{\"text\":\"a\",\"label\":\"si_active\",\"origin\":\"real\"}",
        "",
        "{\"text\":\"b\",\"label\":\"abuse\"}");
    write("benign-hard-negatives.jsonl", "{\"text\":\"c\",\"label\":\"any topic\"}");
    write("mine.jsonl", "{\"text\":\"d\",\"label\":\"craving\"}");
    var sentences = Sentences.read(folder);
    assertThat(sentences).extracting(Sentence::label).contains("si_active", "abuse", "craving");
    assertThat(sentences)
        .extracting(Sentence::groups)
        .anyMatch(groups -> groups.contains(Group.PRESENT_DANGER))
        .anyMatch(groups -> groups.contains(Group.HARD_NEGATIVE))
        .anyMatch(groups -> groups.contains(Group.CRAVING));
    assertThat(sentences)
        .filteredOn(one -> one.label().equals("abuse"))
        .singleElement()
        .satisfies(one -> assertThat(one.groups()).doesNotContain(Group.PRESENT_DANGER))
        .satisfies(one -> assertThat(one.origin()).isEqualTo("unknown"));
  }

  @Test
  void aSentenceDoesNotPrint() throws Exception {
    write("mine.jsonl", "{\"text\":\"private words\",\"label\":\"craving\"}");
    assertThat(Sentences.read(folder).toString()).doesNotContain("private words");
  }

  @Test
  void aMissingFolderIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sentences.read(folder.resolve("nowhere")))
        .withMessageContaining("nowhere is not a folder");
  }

  @Test
  void aFolderWithoutSentencesIsNamed() throws Exception {
    refusal().withMessageContaining("holds no .jsonl file");
    write("mine.jsonl", "");
    refusal().withMessageContaining("holds no sentence");
  }

  @Test
  void aBadLineIsNamedAndNotShown() throws Exception {
    write("a.jsonl", "{\"text\":\"fine\",\"label\":\"craving\"}", "{\"text\": private words");
    refusal()
        .withMessageContaining("a.jsonl:2 is not JSON")
        .withMessageNotContaining("private words")
        .withNoCause();
    write("a.jsonl", "{\"text\":\"private words\"}");
    refusal()
        .withMessageContaining("a.jsonl:1 needs \"text\" and \"label\"")
        .withMessageNotContaining("private words");
  }

  @Test
  void anUnknownLabelIsNamedWithThoseThatAreKnown() throws Exception {
    write("crisis-high-confidence.jsonl", "{\"text\":\"private words\",\"label\":\"craving\"}");
    refusal()
        .withMessageContaining("crisis-high-confidence.jsonl:1 has a label that is not known")
        .withMessageContaining("si_*")
        .withMessageNotContaining("private words");
    Files.delete(folder.resolve("crisis-high-confidence.jsonl"));
    write("recovery-intents.jsonl", "{\"text\":\"x\",\"label\":\"cravign\"}");
    refusal().withMessageContaining("cravign").withMessageContaining("checkin_milestone");
  }

  @Test
  void anotherEncodingIsNamed() throws Exception {
    Files.write(
        folder.resolve("a.jsonl"),
        "{\"text\":\"é\",\"label\":\"craving\"}".getBytes(StandardCharsets.ISO_8859_1));
    refusal().withMessageContaining("a.jsonl is not UTF-8");
  }
}
