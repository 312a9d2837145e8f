package org.tideover.operator;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose own lines are not for people: we tell what they mean, and what to do. */
class LogSettingsTest {
  @ParameterizedTest
  @ValueSource(strings = {"org.flywaydb.core.internal.command.DbMigrate", "org.telegram"})
  void theseLibrariesPrintNothing(String logger) throws JoranException {
    LoggerContext context = new LoggerContext();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(Path.of("src/main/resources/logback.xml").toFile());
    assertThat(context.getLogger(logger).isErrorEnabled()).isFalse();
    assertThat(context.getLogger("org.tideover.app").isWarnEnabled()).isTrue();
  }
}
