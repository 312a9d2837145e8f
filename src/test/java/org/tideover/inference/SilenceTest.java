package org.tideover.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Opening and using the model reaches for no address, in a process where nothing was opened yet.
 */
class SilenceTest {
  @Test
  void openingAndEmbeddingReachesForNoAddress() throws Exception {
    assertThat(probe("tideover")).contains("embedded 768").doesNotContain("wants");
  }

  /** Without this, the test above could pass because the trap catches nothing. */
  @Test
  void theTrapCatchesWhatTheLibraryDoesByDefault() throws Exception {
    assertThat(probe("library")).contains("wants a socket", "ai.djl.util.Ec2Utils");
  }

  private static String probe(String mode) throws Exception {
    ProcessBuilder java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-DENGINE_CACHE_DIR=" + Path.of("target", "models").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                SilenceProbe.class.getName(),
                mode,
                Path.of("target", "models").toString())
            .redirectErrorStream(true);
    java.environment().remove("OPT_OUT_TRACKING");
    java.environment().remove("DJL_OFFLINE");
    Process process = java.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
