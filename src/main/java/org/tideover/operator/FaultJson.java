package org.tideover.operator;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;

/**
 * A log line for programs; of an exception it tells in {@code fault} what a line for people does.
 */
public final class FaultJson extends JsonEncoder {
  @Override
  protected void appendCustomFields(StringBuilder line, ILoggingEvent event) {
    FaultKind.told(event)
        .ifPresent(fault -> {
          appendValueSeparator(line, true);
          appenderMember(line, "fault", fault);
        });
  }
}
