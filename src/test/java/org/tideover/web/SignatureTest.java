package org.tideover.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SignatureTest {
  /** Of RFC 4231, test case 2. */
  @Test
  void itIsTheOneThatEverybodyMakes() {
    byte[] key = "Jefe".getBytes(StandardCharsets.UTF_8);
    assertThat(HexFormat.of().formatHex(Signature.of(key, "what do ya want for nothing?")))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }
}
