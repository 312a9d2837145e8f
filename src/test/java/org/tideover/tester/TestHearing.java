package org.tideover.tester;

import java.nio.file.Path;
import org.tideover.app.TestParts;
import org.tideover.turn.Hearing;

/** The real understanding, opened once for all tests. */
final class TestHearing {
  private static final Hearing SHARED = TestParts.hearing(Path.of("target/models"));

  private TestHearing() {}

  static Hearing shared() {
    return SHARED;
  }
}
