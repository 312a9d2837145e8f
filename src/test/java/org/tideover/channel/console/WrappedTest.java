package org.tideover.channel.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines break between words. */
class WrappedTest {
  @Test
  void aLongLineBreaksBetweenWords() {
    assertThat(Wrapped.to(21, "Chest pain, faint, or hard to breathe?"))
        .isEqualTo("Chest pain, faint,\nor hard to breathe?");
  }

  @Test
  void shortLinesAndIndentsStay() {
    assertThat(Wrapped.to(40, "a\n\n  [0] [1]")).isEqualTo("a\n\n  [0] [1]");
    assertThat(Wrapped.to(0, "no width known ".repeat(9))).isEqualTo("no width known ".repeat(9));
  }
}
