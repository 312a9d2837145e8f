package org.tideover.operator;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.util.Optional;
import org.tideover.domain.Fault;

/** What a log line for people tells of an exception. */
public final class FaultKind extends ClassicConverter {
  @Override
  public String convert(ILoggingEvent event) {
    return told(event).map(fault -> " [" + fault + "]").orElse("");
  }

  /** What is told of the exception that came with a line, if one did. */
  static Optional<String> told(ILoggingEvent event) {
    return event.getThrowableProxy() instanceof ThrowableProxy fault
        ? Optional.of(Fault.told(fault.getThrowable()))
        : Optional.empty();
  }
}
