package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people set of the log, and what no setting may take from it. */
class LogSettingsTest {
  private final LoggerContext context = new LoggerContext();

  @AfterEach
  void forget() {
    for (LogSettings one : LogSettings.values()) {
      System.clearProperty(one.property());
    }
    context.stop();
  }

  /** We tell what their lines mean, and what to do. */
  @ParameterizedTest
  @ValueSource(strings = {"org.flywaydb.core.internal.command.DbMigrate", "org.telegram"})
  void theseLibrariesPrintNothing(String logger) throws JoranException {
    configure(Map.of());
    assertThat(context.getLogger(logger).isErrorEnabled()).isFalse();
    assertThat(context.getLogger("org.tideover.app").isWarnEnabled()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "' ', ' '", "OFF, xml", "trace, JSON", "all, plain", "Error, json"})
  void nothingSilencesAnErrorOfOurs(String level, String format) throws JoranException {
    configure(Map.of("TIDEOVER_LOG", level, "TIDEOVER_LOG_FORMAT", format));

    assertThat(context.getLogger("org.tideover.operator.Alarm").isErrorEnabled()).isTrue();
    assertThat(context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders())
        .as("somewhere to print it")
        .hasNext();
  }

  @Test
  void whatIsSetCounts() throws JoranException {
    configure(Map.of("TIDEOVER_LOG", "Debug"));
    assertThat(context.getLogger("org.tideover").getLevel()).isEqualTo(Level.DEBUG);
  }

  @Test
  void everythingThatIsWrongIsTold() {
    Map<String, String> wrong = Map.of("TIDEOVER_LOG", "OFF", "TIDEOVER_LOG_FORMAT", "xml");
    Settings.Reader reader = new Settings.Reader(wrong);
    var unused = reader.settings(Optional.empty(), Optional.empty(), Optional.empty());

    assertThatThrownBy(reader::complain)
        .hasMessageContaining("TIDEOVER_LOG is off; give info or debug or warn or error")
        .hasMessageContaining("TIDEOVER_LOG_FORMAT is xml; give plain or json");
  }

  private void configure(Map<String, String> environment) throws JoranException {
    LogSettings.settle(environment);
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(Path.of("src/main/resources/logback.xml").toFile());
  }
}
