package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.content.Content;
import org.tideover.content.ContentCopy;
import org.tideover.content.ContentSource;
import picocli.CommandLine;

/** The table that shows authors where something to do is missing. */
class CoverageTableTest {
  private static final Path REAL = Path.of("content");

  @Test
  void everySituationHasAChoiceAndALine() {
    Content content = Content.load(ContentSource.directory(REAL));
    CoverageTable table = new CoverageTable(content);
    assertThat(table.isEnough()).isTrue();
    assertThat(content.situations()).hasSizeGreaterThanOrEqualTo(19);
    assertThat(content.situations())
        .allSatisfy(situation ->
            assertThat(table.lines()).anyMatch(line -> line.startsWith(situation.name() + " ")));
  }

  @Test
  void aLineFitsATerminalAndHasNoColour() {
    assertThat(new CoverageTable(Content.load(ContentSource.directory(REAL))).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80))
        .allSatisfy(line -> assertThat(line).matches("[ -~]*"));
  }

  @Test
  void tooLittleChoiceIsSaidAndFails(@TempDir Path folder) throws IOException {
    ContentCopy.into(folder);
    for (String gone : new String[] {"water-walk", "easy-swim", "class-visit"}) {
      Files.delete(folder.resolve("en/movements/" + gone + ".yaml"));
    }
    CoverageTable table = new CoverageTable(Content.load(ContentSource.directory(folder)));
    assertThat(table.isEnough()).isFalse();
    assertThat(table.lines())
        .anyMatch(line -> line.matches("15 minutes and more +3 +TOO FEW .*"))
        .anyMatch(line -> line.startsWith("Some situations have fewer than 4"));
  }

  @Test
  void theCommandEndsWithWhatTheTableSays() {
    CommandLine command = new CommandLine(new ContentCommand());
    command.setErr(new PrintWriter(new StringWriter()));
    assertThat(command.execute("coverage", "--content", REAL.toString())).isZero();
  }
}
