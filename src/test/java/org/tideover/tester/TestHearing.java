package org.tideover.tester;

import org.tideover.app.TestParts;
import org.tideover.turn.Hearing;

/** The real understanding, opened once for all tests. */
public final class TestHearing {
  private static final Hearing SHARED = TestParts.hearing();

  private TestHearing() {}

  public static Hearing shared() {
    return SHARED;
  }
}
