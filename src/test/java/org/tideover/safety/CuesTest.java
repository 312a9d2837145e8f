package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CuesTest {
  @Test
  void tellsWhoAndWhen() {
    assertThat(Cues.of("my brother died two years ago"))
        .contains("!self", "!other", "!past")
        .doesNotContain("!now", "!not");
    assertThat(Cues.of("i will do it tonight")).contains("!self", "!now", "!soon");
  }

  @Test
  void tellsWhatIsDeniedLaughedAboutOrTold() {
    assertThat(Cues.of("i would never do that lol")).contains("!not", "!light");
    assertThat(Cues.of("in the movie he jumps")).contains("!story");
  }

  @Test
  void pairsWordsAroundAGap() {
    assertThat(Cues.of("kill my self")).contains("kill", "kill my", "kill _ self");
  }

  @Test
  void tellsLongFromShort() {
    assertThat(Cues.of("hello")).contains("!long 0");
    assertThat(Cues.of("word ".repeat(500))).contains("!long 6");
  }
}
