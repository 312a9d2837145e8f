package org.tideover.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The program's front: what it says of itself, and of what it was called with. */
class TideoverTest {
  private final StringWriter err = new StringWriter();

  @Test
  void aTokenOnTheCommandLineIsNotRepeated() {
    assertThat(run("serve", "--token", "123456:SECRETsecret")).isEqualTo(2);

    assertThat(err.toString())
        .contains("Unknown options: '--token'", "TELEGRAM_BOT_TOKEN", "./tideover serve --help")
        .doesNotContain("SECRET", "Usage:");
  }

  @Test
  void aPartThatIsMissingIsSaidWithoutATrace() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();

    int code =
        Tideover.whole(
            () -> {
              throw new NoClassDefFoundError("org/flywaydb/core/Flyway");
            },
            new PrintStream(said, true, StandardCharsets.UTF_8));

    assertThat(code).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("org/flywaydb/core/Flyway", "Unpack the whole archive")
        .doesNotContain("at org.");
  }

  @ParameterizedTest
  @CsvSource({
    "key rotate, --time-scale, --data",
    "key lost, --content, --data",
    "report year, --time-scale, --content",
    "export decisions, --content, --data",
    "backup, --time-scale, Exit codes",
    "restore, --content, Exit codes",
    "content preview, --time-scale, [DIR]",
  })
  void helpOffersWhatACommandDoes(String command, String not, String but) {
    CommandLine line = Tideover.line();
    for (String name : command.split(" ")) {
      line = requireNonNull(line.getSubcommands().get(name));
    }
    assertThat(line.getUsageMessage()).contains(but);
    assertThat(line.getUsageMessage()).doesNotContain(not);
  }

  @Test
  void whatIsNotThereOrEmptyIsSaidSo(@TempDir Path folder) {
    assertThat(run("content", "check", folder.resolve("none.yaml").toString())).isEqualTo(2);
    assertThat(run("content", "try", " ")).isEqualTo(2);
    assertThat(run("content", "review", "--since", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(run("restore", folder.toString(), "--data", folder.resolve("data").toString()))
        .isEqualTo(2);
    assertThat(err.toString())
        .contains("none.yaml is not there", "No words were given")
        .contains("none, which is no folder that is there", "it is a folder, or another thing");
  }

  private int run(String... args) {
    return Tideover.line(args).setErr(new PrintWriter(err, true)).execute(args);
  }
}
