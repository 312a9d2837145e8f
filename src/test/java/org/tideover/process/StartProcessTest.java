package org.tideover.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.process.Served.SOON;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.faketelegram.FakeTelegram;

/** A start does without what only a build, an upgrade or an author needs. */
class StartProcessTest {
  private @TempDir Path folder;
  private final FakeTelegram telegram = FakeTelegram.start();

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void inAFreshFolderAndInAFilledOneNeitherFlywayNorAReaderOfYamlIsLoaded() throws Exception {
    for (String run : List.of("first", "second")) {
      assertThat(loaded(run))
          .anyMatch(line -> line.contains("org.tideover.store.SqliteEngine "))
          .noneMatch(line -> line.contains("org.flywaydb.core.Flyway "))
          .noneMatch(line -> line.contains("org.yaml.snakeyaml."));
    }
  }

  /** The library of the model crashes when it is closed while it opens one. */
  @Test
  void aStopAtAnyMomentOfAStartEndsInOrder() throws Exception {
    for (int i = 0; i < 4; i++) {
      Path data = folder.resolve("stopped" + i);
      Path output = folder.resolve("output" + i);
      try (RealProgram program =
          RealProgram.start(output, RealProgram.settings(telegram, data), List.of("serve"))) {
        while (program.isAlive() && !Files.exists(data)) {
          Thread.sleep(20);
        }
        Thread.sleep(500L * i);
        program.askToStop();
        assertThat(program.awaitExit(SOON)).as("%d: %s", i, program.output()).isEqualTo(143);
      }
    }
  }

  /** The classes that are loaded until it serves. */
  private List<String> loaded(String run) throws IOException, InterruptedException {
    Path classes = folder.resolve(run);
    Map<String, String> environment = RealProgram.settings(telegram, folder.resolve("data"));
    environment.put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + classes);
    try (RealProgram program =
        RealProgram.start(folder.resolve("said"), environment, List.of("serve"))) {
      program.awaitsOutput("Back it up", run.equals("first") ? 1 : 2, SOON);
    }
    return Files.readAllLines(classes);
  }
}
