package org.tideover.operator;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import java.util.Arrays;
import java.util.List;

/**
 * What a log line tells of an exception: the kinds of it and of its causes, and where in this
 * program it passed; never what it says, which may hold the token or somebody's words.
 */
public final class FaultKind extends ClassicConverter {
  @Override
  public String convert(ILoggingEvent event) {
    IThrowableProxy fault = event.getThrowableProxy();
    if (fault == null) {
      return "";
    }
    StringBuilder told = new StringBuilder(" [").append(fault.getClassName());
    IThrowableProxy cause = fault.getCause();
    for (int depth = 0; cause != null && depth < 5; depth++, cause = cause.getCause()) {
      told.append(" by ").append(cause.getClassName());
    }
    place(fault).forEach(frame -> told.append(" at ").append(frame));
    return told.append(']').toString();
  }

  private static List<String> place(IThrowableProxy fault) {
    return Arrays.stream(fault.getStackTraceElementProxyArray())
        .map(frame -> frame.getStackTraceElement().toString())
        .filter(frame -> frame.contains("org.tideover."))
        .limit(1)
        .toList();
  }
}
