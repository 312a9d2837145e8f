package org.tideover.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tideover.app.evaluation.Evaluation;
import org.tideover.app.evaluation.Report;
import org.tideover.app.evaluation.ReportHtml;
import org.tideover.app.evaluation.ReportJson;
import org.tideover.app.evaluation.ReportText;
import org.tideover.app.evaluation.Sentence;
import org.tideover.app.evaluation.Sentences;
import org.tideover.app.evaluation.Subject;
import org.tideover.store.OutputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command {@code evaluate}: measures on labelled sentences what is understood, and what the
 * person who says them receives.
 */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Measures on labelled sentences (*.jsonl with text, label, origin) what is understood, and"
            + " what the person receives in the chat, by category and origin with 95%% intervals"
            + " after Wilson.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:measured",
      "1:measured, and with --check a bar is missed",
      "2:called wrongly, or a line cannot be read"
    })
public final class EvaluateCommand implements Callable<Integer> {
  private final Supplier<Subject> subject;
  private final Clock clock;
  private final BooleanSupplier isTerminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "The folder with the .jsonl files.")
  private @Nullable Path folder;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes every figure as JSON to a file; - prints it instead of the text.")
  private @Nullable Path json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Writes a page with charts, and what another threshold would cost.")
  private @Nullable Path html;

  @Option(names = "--force", description = "Replaces the files if they are there")
  private boolean force;

  @Option(names = "--check", description = "Exits with 1 when a bar is missed, and says which.")
  private boolean check;

  @Option(
      names = "--show-misses",
      description =
          "Also prints the sentences that count against a bar; on a terminal only, because they"
              + " are people's words.")
  private boolean showMisses;

  /**
   * The command.
   *
   * @param subject gives what is measured; asked once the command really runs
   * @param clock tells the day
   * @param isTerminal whether a person reads along
   */
  EvaluateCommand(Supplier<Subject> subject, Clock clock, BooleanSupplier isTerminal) {
    this.subject = subject;
    this.clock = clock;
    this.isTerminal = isTerminal;
  }

  @Override
  public Integer call() {
    if (showMisses && (!isTerminal.getAsBoolean() || printsJson())) {
      throw wrong(
          "--show-misses prints people's own words, so it works on a terminal only: not into a"
              + " pipe or file, and not with --json -.");
    }
    List<Sentence> sentences = read();
    Optional<OutputFile> figures = printsJson() ? Optional.empty() : output(json);
    Optional<OutputFile> page = output(html);
    Evaluation evaluation = new Evaluation(sentences);
    ProgressBar progress = new ProgressBar(sentences.size() * Evaluation.STEPS);
    evaluation.run(subject.get(), progress::step);
    Report report = evaluation.report(facts());
    print(report);
    figures.ifPresent(file -> write(file, ReportJson.of(report)));
    page.ifPresent(file -> write(file, ReportHtml.of(report)));
    PrintWriter out = spec.commandLine().getOut();
    if (showMisses) {
      out.print(ReportText.misses(evaluation.misses()));
    }
    out.flush();
    return check ? checked(report) : 0;
  }

  private List<Sentence> read() {
    try {
      return Sentences.read(folder == null ? Path.of("") : folder);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  /** Minutes of measuring must not end at a folder that is not there. */
  private Optional<OutputFile> output(@Nullable Path file) {
    return Optional.ofNullable(file).map(named -> Settings.ofEnvironment().output(named, force));
  }

  private void print(Report report) {
    spec.commandLine().getOut().print(printsJson() ? ReportJson.of(report) : ReportText.of(report));
  }

  private boolean printsJson() {
    return json != null && json.toString().equals("-");
  }

  private static void write(OutputFile file, String text) {
    file.write(place -> Files.writeString(place, text));
  }

  private int checked(Report report) {
    PrintWriter err = spec.commandLine().getErr();
    err.print(ReportText.check(report));
    err.flush();
    return report.isMissing() ? 1 : 0;
  }

  private Report.Facts facts() {
    String version = EvaluateCommand.class.getPackage().getImplementationVersion();
    String machine =
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch")
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " cores, Java "
            + Runtime.version().feature();
    return new Report.Facts(
        version == null ? "not built as a jar" : version, LocalDate.now(clock), machine);
  }

  private ParameterException wrong(String advice) {
    return new ParameterException(spec.commandLine(), advice);
  }
}
