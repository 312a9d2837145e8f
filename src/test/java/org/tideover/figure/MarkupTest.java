package org.tideover.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkupTest {
  @Test
  void textAndAttributesAreEscaped() {
    String written =
        new Markup()
            .open("p", "title", "a \"b\" <c>")
            .text("1 < 2 & 3")
            .empty("br")
            .element("b", "x")
            .close()
            .toString();
    assertThat(written)
        .isEqualTo("<p title=\"a &quot;b&quot; &lt;c&gt;\">1 &lt; 2 &amp; 3<br/><b>x</b></p>");
  }

  @Test
  void anElementThatWasNeverOpenedCannotBeClosed() {
    assertThatThrownBy(() -> new Markup().close()).isInstanceOf(IllegalStateException.class);
  }
}
