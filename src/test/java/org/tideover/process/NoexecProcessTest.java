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

/**
 * The real program where nothing may be loaded from the temporary folder, as in a container whose
 * /tmp is mounted noexec. Mounting needs root, so here the libraries are looked for in no folder.
 */
class NoexecProcessTest {
  private static final String NOWHERE = "/dev/null/nowhere";

  private @TempDir Path folder;
  private final FakeTelegram telegram = FakeTelegram.start();
  private int runs;

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void aStartSaysWhatToDoAndLeavesNothingBehind() {
    assertThat(run(2, "-Dorg.sqlite.tmpdir=" + NOWHERE, "serve"))
        .contains("SQLite cannot be loaded from", "noexec", "-Djava.io.tmpdir=FOLDER")
        .doesNotContain("Exception", "Please report");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void doctorTellsItFromADamagedDatabase() throws IOException {
    chat();

    assertThat(run(1, "-Dorg.sqlite.tmpdir=" + NOWHERE, "doctor"))
        .containsPattern("FIX  database +SQLite cannot be loaded from")
        .doesNotContain("restore", "damaged");
  }

  @Test
  void everyCommandLoadsItFromBesideTheProgram() throws IOException {
    chat();
    Path backup = folder.resolve("backup.db");

    run(0, "-Djava.io.tmpdir=" + NOWHERE, "backup", backup.toString());
    assertThat(backup).isNotEmptyFile();
  }

  @Test
  void aLibraryThatIsBrokenIsUnpackedAnew() throws IOException {
    chat();
    Files.writeString(folder.resolve(System.mapLibraryName("sqlitejdbc")), "no library");

    run(0, "-Dorg.sqlite.lib.path=" + folder, "backup", folder.resolve("backup.db").toString());
    assertThat(
            run(
                2,
                "-Dorg.sqlite.lib.path=" + folder + " -Dorg.sqlite.tmpdir=" + NOWHERE,
                "backup",
                folder.resolve("another.db").toString()))
        .contains("SQLite cannot be loaded from " + folder + " nor from " + NOWHERE);
  }

  private void chat() throws IOException {
    Path said = Files.writeString(folder.resolve("input"), "im craving\n");
    Path heard = folder.resolve("heard");
    List<String> chat = List.of("chat", "--data", folder.resolve("data").toString());
    try (RealProgram first = RealProgram.startPiped(said, heard, chat)) {
      assertThat(first.awaitExit(SOON)).isZero();
    }
  }

  @Test
  void doctorDoesNotTakePhrasesForTheModel() {
    assertThat(run(1, "-Donnxruntime.native.path=" + NOWHERE, "doctor"))
        .containsPattern("ok   database")
        .containsPattern("FIX  model +phrases are heard, but no meaning")
        .contains("noexec", "-Djava.io.tmpdir=FOLDER");
  }

  private String run(int exit, String option, String... command) {
    Map<String, String> environment = RealProgram.settings(telegram, folder.resolve("data"));
    environment.put("JAVA_TOOL_OPTIONS", option);
    Path output = folder.resolve("output" + runs++);
    try (RealProgram program = RealProgram.start(output, environment, List.of(command))) {
      assertThat(program.awaitExit(SOON)).as(program.output()).isEqualTo(exit);
      return program.output();
    }
  }
}
