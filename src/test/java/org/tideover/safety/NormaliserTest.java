package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tideover.content.SafetyContent;

class NormaliserTest {
  private static final Language LANGUAGE = new Language(SafetyContent.load());

  private static String repaired(String text) {
    return LANGUAGE.readings(text).getLast().text();
  }

  @ParameterizedTest
  @CsvSource({
    "k1ll, kill",
    "su1c1de, suicide",
    "my5elf, myself",
    "k*ll, kill",
    "s*u*i*c*i*d*e, suicide",
    "k.y.s, kill yourself",
    "dieeee, die",
    "k i l l, kill",
    "dont, do not",
    "don’t, do not",
    "gonna, going to",
    "kms, kill myself",
    "suicidle, suicidal",
    "killmyself, kill myself",
    "sui cide, suicide",
    "cаnt dіе, can not die"
  })
  void undoesDisguisesAndSlang(String written, String meant) {
    assertThat(repaired(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"8/10, 8 10", "4 days, 4 days", "20mg, 20mg", "h8, h8", "3rd time, 3rd time"})
  void leavesNumbersAlone(String written, String meant) {
    assertThat(repaired(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          neighbour's o v e r d o s e d, neighbour s overdosed
          she's d y i n g, she is dying
          he's o d'd, he is overdosed
          they're o d'ing, they are overdosing
          i'd k i l l myself, i would kill myself
          i m so tired, i m so tired
          he's a b c, he is a b c
          """)
  void whatFollowsAnApostropheIsNoLetterOfTheNextWord(String written, String meant) {
    assertThat(repaired(written)).isEqualTo(meant);
  }

  @Test
  void closesWordsWhoseLettersWereHeldApart() {
    assertThat(repaired("s o  t i r e d,  i  w a n t  t o  d i e"))
        .isEqualTo("so tired , i want to die");
    assertThat(Spacing.closed("i  a m  h e r e")).isEqualTo("i am here");
    assertThat(Spacing.closed("i a m h e r e"))
        .as("nothing tells words")
        .isEqualTo("i a m h e r e");
    assertThat(Spacing.closed("one  more time  please")).isEqualTo("one  more time  please");
    assertThat(Spacing.closed("a  b")).as("too short to know").isEqualTo("a  b");
    assertThat(Spacing.closed("  x  y z  ")).isEqualTo("  x  y z  ");
  }

  @Test
  void leavesOtherScriptsAlone() {
    assertThat(repaired("он не хочет")).isEqualTo("он не хочет");
    assertThat(repaired("سلام دوست من")).isEqualTo("سلام دوست من");
  }

  @Test
  void readsPicturesAsWordsAndAlsoWithoutThem() {
    assertThat(LANGUAGE.readings("kill 🔪 him").getFirst().text()).isEqualTo("kill knife him");
    assertThat(repaired("kill 🔪 him")).isEqualTo("kill him");
  }

  @Test
  void marksTheEndsOfSentences() {
    assertThat(repaired("I stay. You go, ok?")).isEqualTo("i stay . you go , ok .");
  }

  @Test
  void neverPrintsAPersonsWords() {
    assertThat(LANGUAGE.readings("something private").getFirst().toString())
        .isEqualTo("[REDACTED]");
  }
}
