package org.tideover.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WordingTest {
  @Test
  void wordsLoseTheirDress() {
    assertThat(Wording.words("I’m CRAVINGGGG, so-so... 8/10 ✅👍🏽"))
        .containsExactly("im", "craving", "so", "so", "8", "10", "✅", "👍");
  }

  /** Plain text takes a way of its own, which must lead to the same words. */
  @Test
  void plainTextHasTheWordsThatAnyScriptsWayFinds() {
    Random random = new Random(8);
    for (int text = 0; text < 20_000; text++) {
      StringBuilder signs = new StringBuilder();
      for (int left = random.nextInt(30); left > 0; left--) {
        char sign = (char) (random.nextInt(3) > 0 ? 'A' + random.nextInt(58) : random.nextInt(128));
        signs.repeat(sign, random.nextInt(5) == 0 ? 1 + random.nextInt(4) : 1);
      }
      String written = signs.toString();
      assertThat(Wording.words(written)).as(written).isEqualTo(Wording.wordsOfAnyScript(written));
    }
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
