package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class PostgresServerTest {
  @Test
  void withoutAServerATestIsLeftOutAndSaysWhy() {
    assertThatThrownBy(() -> PostgresServer.missing("no room", false))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("no room");
  }

  @Test
  void whereAServerIsRequiredATestFailsAndSaysWhy() {
    assertThatThrownBy(() -> PostgresServer.missing("no room", true))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll("no room", PostgresServer.REQUIRED);
  }
}
