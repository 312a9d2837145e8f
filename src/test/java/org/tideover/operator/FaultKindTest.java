package org.tideover.operator;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class FaultKindTest {
  @Test
  void anExceptionTellsItsKindsAndNeverItsWords() {
    Exception fault = new UncheckedIOException("secret", new IOException("bot123:ABC/getMe"));

    assertThat(told(fault))
        .startsWith(" [java.io.UncheckedIOException by java.io.IOException at ")
        .contains("FaultKindTest")
        .doesNotContain("secret", "ABC");
  }

  @Test
  void aLineWithoutAnExceptionIsLeftAsItIs() {
    assertThat(told(null)).isEmpty();
  }

  private static String told(@org.jspecify.annotations.Nullable Exception fault) {
    LoggerContext context = new LoggerContext();
    return new FaultKind()
        .convert(
            new LoggingEvent(
                "x", context.getLogger("x"), Level.WARN, "words", fault, new Object[0]));
  }
}
