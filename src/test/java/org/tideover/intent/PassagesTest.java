package org.tideover.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassagesTest {
  @Test
  void sentencesAndTurnsOfSpeechAreReadOneByOne() {
    assertThat(Passages.of("Hi! I was fine, but now I want to use. Help?\nok"))
        .containsExactly("Hi!", "I was fine", "but now I want to use.", "Help?", "ok");
  }

  @Test
  void textsWithoutWordsHaveNone() {
    assertThat(Passages.of(" \n… !!")).isEmpty();
  }

  @Test
  void ofAVeryLongTextTheBeginningAndTheEndAreRead() {
    String text = "First words. " + "And so on and on. ".repeat(6000) + "Last words.";
    assertThat(Passages.of(text))
        .hasSizeLessThanOrEqualTo(12)
        .startsWith("First words.")
        .endsWith("Last words.");
  }

  @Test
  void aWallOfLettersIsCut() {
    assertThat(Passages.of("x".repeat(100_000))).allMatch(passage -> passage.length() <= 400);
  }
}
