package org.tideover.channel.telegram;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.slf4j.LoggerFactory;

/** Everything that is logged while it is open, with stack traces, at the lowest level. */
final class LogCapture extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final Logger root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final List<Logger> loud = List.of(logger("org.tideover"), logger("org.telegram"));
  private final List<Level> levelsBefore =
      loud.stream()
          .map(logger -> logger.getLevel() == null ? Level.WARN : logger.getLevel())
          .toList();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Handler javaLogging = new JavaLogging();

  LogCapture() {
    loud.forEach(logger -> logger.setLevel(Level.TRACE));
    start();
    root.addAppender(this);
    java.util.logging.Logger.getLogger("").addHandler(javaLogging);
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  long count(String fragment) {
    return lines.stream().filter(line -> line.contains(fragment)).count();
  }

  @Override
  protected void append(ILoggingEvent event) {
    String trace =
        event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy());
    lines.add(event.getFormattedMessage() + " " + event.getThreadName() + " " + trace);
  }

  @Override
  public void close() {
    root.detachAppender(this);
    java.util.logging.Logger.getLogger("").removeHandler(javaLogging);
    for (int i = 0; i < loud.size(); i++) {
      loud.get(i).setLevel(levelsBefore.get(i));
    }
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }

  /** The HTTP client logs through the JDK's own logging. */
  private final class JavaLogging extends Handler {
    @Override
    public void publish(LogRecord entry) {
      lines.add(entry.getMessage() + " " + entry.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
