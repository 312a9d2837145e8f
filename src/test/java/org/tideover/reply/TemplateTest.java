package org.tideover.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words with variables. */
class TemplateTest {
  @Test
  void variablesAreFilledAndApostrophesStay() {
    assertThat(Template.fill("Don't give up, {name} $1\\", Map.of("name", "you $0")))
        .isEqualTo("Don't give up, you $0 $1\\");
  }

  @Test
  void aLineWhoseVariablesAreAllEmptyIsLeftOut() {
    assertThat(Template.fill("a\n{x}\n{x} {y}\nb", Map.of("x", "", "y", "1")))
        .isEqualTo("a\n 1\nb");
  }

  @Test
  void anUnknownVariableIsAFault() {
    assertThatThrownBy(() -> Template.fill("{nobody}", Map.of())).hasMessageContaining("{nobody}");
  }
}
