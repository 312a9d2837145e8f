package org.tideover.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.process.Served.SOON;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.faketelegram.FakePerson;
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

  @Test
  void aBotWithoutMeaningServesAndSaysSoLoudly() throws Exception {
    int port = FreePort.next();
    Map<String, String> environment = RealProgram.settings(telegram, folder.resolve("data"));
    environment.put("JAVA_TOOL_OPTIONS", "-Donnxruntime.native.path=" + NOWHERE);
    environment.put("TIDEOVER_OPERATOR_PORT", String.valueOf(port));
    environment.put("TIDEOVER_ALARM_CHAT", "99");
    FakePerson operator = telegram.person(99).says("hello");
    try (RealProgram program =
        RealProgram.start(folder.resolve("output"), environment, List.of("serve"))) {
      operator.awaits("the alarm", line -> line.text().contains("phrases alone"), SOON);
      program.awaitsOutput("ALARM: Meaning is not read", SOON);
      telegram.person(17).says("i want to kill myself").awaits("help", line -> true, SOON);

      assertThat(get(port, "/ready").statusCode()).as("it still guards").isEqualTo(200);
      assertThat(get(port, "/ready").body()).contains("understanding: phrases alone");
      assertThat(get(port, "/metrics").body()).contains("tideover_understanding_phrases_only 1.0");
    }
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
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
