package org.tideover.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The traps of YAML that an author must not fall into. */
class YamlTest {
  private final Problems problems = new Problems();

  @Test
  void noAndOffAreWordsThatNeedQuotes() {
    YamlNode root = read("a: no\nb: off\nc: yes\n");
    assertThat(root.words("a") + root.words("b") + root.words("c")).isEqualTo("nooffyes");
    assertThat(problems.sorted())
        .hasSize(3)
        .allMatch(problem -> problem.advice().contains("without quotes means true or false"));
  }

  @Test
  void inQuotesAndInLongTextsTheyNeedNothing() {
    YamlNode root = read("a: \"no\"\nb: 'off'\nc: |-\n  yes\n");
    assertThat(root.words("a") + root.words("b") + root.words("c")).isEqualTo("nooffyes");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void aNumberWithoutQuotesIsNoText() {
    assertThat(read("phone: 010\n").text("phone")).isEqualTo("010");
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .containsExactly("x.yaml:1: 010 is read as a number; put it in quotes: \"010\"");
  }

  @Test
  void aNumberWithALeadingZeroIsRefused() {
    assertThat(read("n: 010\n").number("n", 0, 20)).isZero();
    assertThat(problems.sorted()).hasSize(1);
  }

  @Test
  void theSecondOfTwoEqualKeysIsReportedAtItsLine() {
    read("a: \"1\"\nb: \"2\"\na: \"3\"\n");
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .containsExactly("x.yaml:3: 'a' is here twice; keep one of them");
  }

  @Test
  void anAliasIsReported() {
    read("a: &name \"1\"\nb: *name\n");
    assertThat(problems.sorted()).extracting(Problem::line).containsExactly(2);
  }

  @Test
  void brokenSyntaxIsReportedOnceWithItsLine() {
    YamlNode root = read("a: \"1\"\nb: [1, 2\nc: 3\n");
    root.words("nothing-follows");
    assertThat(problems.sorted())
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).isBetween(2, 3))
        .extracting(Problem::advice)
        .asString()
        .startsWith("A list is not closed");
  }

  @Test
  void anEmptyFileAndASecondDocumentAreReported() {
    read("# nothing\n");
    read("a: \"1\"\n---\nb: \"2\"\n");
    assertThat(problems.sorted()).hasSize(2);
  }

  private YamlNode read(String text) {
    return Yaml.parse("x.yaml", text, problems);
  }
}
