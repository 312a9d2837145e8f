package org.tideover.operator;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

  @Test
  void programsAreToldTheSame() {
    Exception fault = new UncheckedIOException("secret", new IOException("bot123:ABC/getMe"));
    FaultJson encoder = new FaultJson();
    encoder.setWithThrowable(false);
    encoder.setWithContext(false);
    encoder.start();

    assertThat(new String(encoder.encode(line(fault)), StandardCharsets.UTF_8).strip())
        .matches("\\{.*\"message\":\"words\",.*\"fault\":\"[^\"]+\"}")
        .contains("\"fault\":\"java.io.UncheckedIOException by java.io.IOException at ")
        .doesNotContain("secret", "ABC", ",,");
    assertThat(new String(encoder.encode(line(null)), StandardCharsets.UTF_8))
        .doesNotContain("fault");
  }

  private static String told(@org.jspecify.annotations.Nullable Exception fault) {
    return new FaultKind().convert(line(fault));
  }

  private static LoggingEvent line(@org.jspecify.annotations.Nullable Exception fault) {
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    return new LoggingEvent("x", context.getLogger("x"), Level.WARN, "words", fault, new Object[0]);
  }
}
