package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the help of the commands for copies offers, they do. */
class BackupCommandTest {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void onlyTheFoldersOfTheDataAreAskedFor(boolean backup) {
    String help =
        new CommandLine(backup ? new BackupCommand() : new RestoreCommand()).getUsageMessage();
    assertThat(help).contains("--data", "--key-file").doesNotContain("--time-scale", "--content");
  }
}
