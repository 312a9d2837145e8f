package org.tideover.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.insight.YearReport;
import org.tideover.store.OutputFile;
import org.tideover.store.SqlLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tideover report}: what an authority asks for. */
@Command(
    name = "report",
    description = "Writes what laws on chatbots ask for, without personal data.",
    mixinStandardHelpOptions = true)
final class ReportCommand {
  private static final int FIRST = 2000;
  private static final int LAST = 9999;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Clock clock;

  /** A command that asks this clock whether a year is over. */
  ReportCommand(Clock clock) {
    this.clock = clock;
  }

  /** {@code tideover report year 2026}: the referrals to crisis help of a year. */
  @Command(
      name = "year",
      description =
          "Writes how many crisis referrals arrived in a year, and the protocols in use, as"
              + " Markdown. It may be asked while the program runs.",
      mixinStandardHelpOptions = true)
  int year(
      @Mixin DataOptions options,
      @Mixin NamedContent content,
      @Parameters(paramLabel = "YEAR", description = "The calendar year, such as 2026") int year,
      @Parameters(arity = "0..1", paramLabel = "FILE", description = "Default: standard output")
          @Nullable Path file,
      @Option(names = "--force", description = "Replaces the file if it is there") boolean force) {
    if (year < FIRST || year > LAST) {
      throw new ParameterException(spec.commandLine(), "Give a calendar year, such as 2026.");
    }
    Settings.Reader reader = new Settings.Reader(System.getenv());
    Settings settings = options.read(reader, Optional.empty());
    ContentSource source =
        content.folder(reader).map(ContentSource::directory).orElseGet(ContentSource::classPath);
    reader.complain();
    Optional<OutputFile> output =
        Optional.ofNullable(file).map(named -> settings.output(named, force));
    String text =
        new YearText(YearReport.of(new SqlLedger(settings.storage()), year), Content.load(source))
            .markdown(LocalDate.now(clock));
    output.ifPresentOrElse(
        made -> made.write(place -> Files.writeString(place, text)), () -> print(text));
    return 0;
  }

  private static void print(String text) {
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text);
  }
}
