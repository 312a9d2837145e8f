package org.tideover.domain;

import java.util.Arrays;

/**
 * What may be told of an exception: its kind and those of its causes, and where in this program it
 * passed; never what it says, which may hold a token or somebody's words.
 */
public final class Fault {
  private static final int CAUSES = 5;

  private Fault() {}

  /** Such as {@code java.lang.IllegalStateException by java.io.IOException at org.tideover.…}. */
  public static String told(Throwable fault) {
    StringBuilder told = new StringBuilder(fault.getClass().getName());
    Throwable cause = fault.getCause();
    for (int depth = 0; cause != null && depth < CAUSES; depth++, cause = cause.getCause()) {
      told.append(" by ").append(cause.getClass().getName());
    }
    Arrays.stream(fault.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("org.tideover."))
        .findFirst()
        .ifPresent(frame -> told.append(" at ").append(frame));
    return told.toString();
  }
}
