package org.tideover.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.process.Served.SOON;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key of the safety plans, as whoever runs the program meets it. */
class KeyProcessTest {
  private static final String SIGN = "i stay in bed all day";

  private @TempDir Path folder;
  private int runs;

  @Test
  void aPlanOutlivesAnotherKeyAndALostKeyIsSaidAtTheStart() throws IOException {
    assertThat(run("/safetyplan\nstart\n" + SIGN + "\n", "chat")).contains("Step 1 of 6");
    assertThat(run("", "key", "rotate")).contains("A new key is in").contains("data.key");
    assertThat(run("/safetyplan\n", "chat")).contains("• " + SIGN);

    Path backup = Files.move(key(), folder.resolve("backup"));
    assertThat(run(2, "/safetyplan\n", "chat"))
        .contains("data.key is missing", "1 plans", "Put the file back")
        .doesNotContain("Exception", SIGN);
    assertThat(run(1, "", "key", "lost")).contains("is missing", "--erase-plans");
    assertThat(key()).doesNotExist();

    Files.move(backup, key());
    assertThat(run("/safetyplan\n", "chat")).contains("• " + SIGN);
    assertThat(run("", "key", "lost")).contains("Nothing is lost");
  }

  @Test
  void plansWhoseKeyIsGoneForGoodAreErasedOnlyWhenThatIsSaid() throws IOException {
    run("/safetyplan\nstart\n" + SIGN + "\n", "chat");
    Files.delete(key());

    assertThat(run("", "key", "lost", "--erase-plans"))
        .contains("1 plans, and 0 names that people gave their buddies were erased");
    assertThat(run("/safetyplan\n", "chat")).contains("A safety plan is a short list");
  }

  private Path key() {
    return folder.resolve("data.key");
  }

  private String run(String typed, String... command) throws IOException {
    return run(0, typed, command);
  }

  private String run(int exit, String typed, String... command) throws IOException {
    Path input = Files.writeString(folder.resolve("input" + runs), typed);
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--data", folder.resolve("data").toString()));
    try (RealProgram program =
        RealProgram.startPiped(input, folder.resolve("output" + runs++), arguments)) {
      assertThat(program.awaitExit(SOON)).as(program.output()).isEqualTo(exit);
      return program.output();
    }
  }
}
