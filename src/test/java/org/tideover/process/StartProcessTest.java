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
