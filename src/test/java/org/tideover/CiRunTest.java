package org.tideover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.store.PostgresServer;

/** What {@code .ci/run} makes of how its steps end. */
class CiRunTest {
  private static final String STEP = "if [ -d ../shared/eval/dev ]; then\n";

  @TempDir private Path folder;

  @Test
  void aMissedBarIsToldAndFailsNothing() throws Exception {
    assertThat(run("echo '29 of 30 bars met'; exit 1")).isZero();
    assertThat(printed()).contains("29 of 30 bars met", "A bar is missed");
  }

  @Test
  void whereAllIsWellNothingIsTold() throws Exception {
    assertThat(run("echo '30 of 30 bars met'")).isZero();
    assertThat(printed()).doesNotContain("missed");
  }

  @Test
  void whatMeasuredNothingFails() throws Exception {
    for (String end : List.of("echo 'a fault' >&2; exit 1", "exit 2", "exit 134", "exit 0")) {
      assertThat(run(end)).as(end).isEqualTo(1);
      assertThat(printed()).as(end).contains("measured nothing");
    }
  }

  @Test
  void testsOfPostgresqlMustRun() throws IOException {
    assertThat(Files.readString(Path.of(".ci/run")))
        .containsSubsequence("export " + PostgresServer.REQUIRED + "=", "mvn ");
  }

  /** Runs the last step, with a launcher that ends as a test wants. */
  private int run(String launcher) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs bash, as .ci/run does");
    Files.createDirectories(folder.resolve("shared/eval/dev"));
    Path project = Files.createDirectories(folder.resolve("project"));
    Path program = Files.writeString(project.resolve("tideover"), "#!/bin/sh\n" + launcher + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    String all = Files.readString(Path.of(".ci/run"));
    String step = all.substring(all.indexOf(STEP));
    Process bash =
        new ProcessBuilder("bash", "-euo", "pipefail", "-c", "data=.\n" + step)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("printed").toFile())
            .start();
    assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return bash.exitValue();
  }

  private String printed() throws IOException {
    return Files.readString(folder.resolve("printed"));
  }
}
