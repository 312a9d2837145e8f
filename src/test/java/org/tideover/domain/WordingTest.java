package org.tideover.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {
  @Test
  void wordsLoseTheirDress() {
    assertThat(Wording.words("I’m CRAVINGGGG, so-so... 8/10 ✅👍🏽"))
        .containsExactly("im", "craving", "so", "so", "8", "10", "✅", "👍");
  }

  @Test
  void anyTextHasWords() {
    assertThat(Wording.words("")).isEmpty();
    assertThat(Wording.words("\ud800 \u0000 ?!")).isEmpty();
    assertThat(Wording.words("ｗａｎｔ")).containsExactly("want");
  }

  @Test
  void featuresAreWordsAndPairsWithEveryNumberAlike() {
    assertThat(Wording.features("day 12")).containsExactly("day", "^ day", "#", "day #", "# $");
  }
}
