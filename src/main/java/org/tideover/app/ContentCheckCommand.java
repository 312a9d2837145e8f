package org.tideover.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.tideover.content.ContentCheck;
import org.tideover.content.ContentSource;
import org.tideover.content.DateCheck;
import org.tideover.content.Problem;
import org.tideover.content.Prompts;
import org.tideover.content.Written;
import org.tideover.domain.SafetyAssessment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tideover content check}: every problem at once, as file:line and what to do. */
@Command(
    name = "check",
    description =
        "Checks all content, and the prompts beside it; says file, line and what to do for every"
            + " problem.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:nothing is wrong", "1:something is, and it is listed", "2:called wrongly"})
final class ContentCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final ContentOption content = new ContentOption();

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Tells only of these files or folders; everything is checked all the same")
  private List<Path> only = List.of();

  @Option(
      names = "--release",
      description =
          "Also wants every helpline verified within 180 days, and every word for danger signed"
              + " off")
  private boolean release;

  private final Clock clock;
  private final Function<ContentSource, Function<String, SafetyAssessment>> ears;
  private final Heard heard;

  /** The command on the system's clock and the built-in model. */
  ContentCheckCommand() {
    this(Clock.systemDefaultZone(), Ears::assessing, Heard.byTheBuild());
  }

  /**
   * The command.
   *
   * @param ears assess sentences by phrases and meaning, once nothing else is wrong
   * @param heard what need not be assessed again
   */
  ContentCheckCommand(
      Clock clock, Function<ContentSource, Function<String, SafetyAssessment>> ears, Heard heard) {
    this.clock = clock;
    this.ears = ears;
    this.heard = heard;
  }

  @Override
  public Integer call() {
    only.stream().filter(file -> !Files.exists(file)).findFirst().ifPresent(this::refuse);
    Path folder = content.folder();
    ContentSource source = ContentSource.directory(folder).snapshot();
    List<Problem> problems = new ArrayList<>(ContentRules.of(source, heard));
    if (problems.isEmpty()) {
      problems.addAll(felt(source));
    }
    problems.addAll(dated(source));
    List<Problem> found =
        new ArrayList<>(problems.stream().map(one -> ContentFolder.in(folder, one)).toList());
    found.addAll(prompts(folder));
    found.sort(Comparator.naturalOrder());
    return tell(found);
  }

  private void refuse(Path file) {
    throw new ParameterException(
        spec.commandLine(), file + " is not there. Name files or folders of the content.");
  }

  private List<Problem> dated(ContentSource source) {
    LocalDate today = LocalDate.now(clock);
    List<Problem> problems = new ArrayList<>(DateCheck.today(source, today));
    if (release) {
      problems.addAll(DateCheck.release(source, today));
    }
    return problems;
  }

  /** What only the model of meaning hears in the sentences of intents. */
  private List<Problem> felt(ContentSource source) {
    List<Written> sentences = heard.missing(source);
    if (sentences.isEmpty()) {
      return List.of();
    }
    Function<String, SafetyAssessment> assess = ears.apply(source);
    ProgressBar progress = new ProgressBar(sentences.size());
    List<Problem> alarms = new ArrayList<>();
    for (Written sentence : sentences) {
      ContentRules.alarm(sentence, assess.apply(sentence.text())).forEach(alarms::add);
      progress.step();
    }
    return alarms;
  }

  private static List<Problem> prompts(Path folder) {
    Path prompts = folder.toAbsolutePath().normalize().resolveSibling("prompts");
    return Files.isDirectory(prompts) ? Prompts.check(prompts) : List.of();
  }

  private int tell(List<Problem> found) {
    PrintWriter out = spec.commandLine().getOut();
    List<Problem> told = found.stream().filter(this::isAskedFor).toList();
    told.forEach(out::println);
    if (found.isEmpty()) {
      ContentCheck.outdated(content.folder()).stream()
          .map(one -> "Read again: " + ContentFolder.in(content.folder(), one))
          .forEach(out::println);
    }
    out.println(summary(told.size(), found.size() - told.size()));
    out.flush();
    return told.isEmpty() ? 0 : 1;
  }

  private boolean isAskedFor(Problem problem) {
    Path file = Path.of(problem.file()).toAbsolutePath().normalize();
    return only.isEmpty()
        || only.stream().anyMatch(one -> file.startsWith(one.toAbsolutePath().normalize()));
  }

  private String summary(int told, int others) {
    String here = only.isEmpty() ? "All content is fine." : "Nothing is wrong in what you named.";
    String elsewhere =
        others == 0
            ? ""
            : " In other files there are %d; name no file to see them.".formatted(others);
    return (told == 0 ? here : told == 1 ? "1 problem." : told + " problems.") + elsewhere;
  }
}
