package org.tideover.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DigestTest {
  /** Of FIPS 180, appendix B. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void itIsTheOneThatEverybodyMakes() {
    assertThat(Digest.hex("abc")).isEqualTo(ABC);
    assertThat(HexFormat.of().formatHex(Digest.of("abc"))).isEqualTo(ABC);
  }

  @Test
  void bitByBitItIsTheSame() {
    var digest = Digest.begun();
    digest.update("ab".getBytes(StandardCharsets.UTF_8));
    digest.update("c".getBytes(StandardCharsets.UTF_8));
    assertThat(digest.digest()).isEqualTo(Digest.of("abc"));
  }
}
