package org.tideover.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tideover.domain.Heard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code evaluate}: measures on labelled sentences what {@code understand} answers. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Measures on labelled sentences (*.jsonl with text, label, origin) what is understood, by"
            + " file, label and origin, with 95 %% intervals after Wilson.")
public final class EvaluateCommand implements Callable<Integer> {
  private final Supplier<Function<String, Heard>> understanding;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "The folder with the .jsonl files.")
  private @Nullable Path folder;

  @Option(names = "--json", description = "One JSON object a line instead of a table.")
  private boolean json;

  /**
   * The command.
   *
   * @param understanding gives what hears a text; asked once the command really runs
   */
  public EvaluateCommand(Supplier<Function<String, Heard>> understanding) {
    this.understanding = understanding;
  }

  @Override
  public Integer call() {
    List<EvaluationSentence> sentences = read();
    Map<String, EvaluationShare> shares = measure(sentences);
    PrintWriter out = spec.commandLine().getOut();
    if (!json) {
      out.printf(
          "%-82s %6s %6s %7s  %s%n",
          "file / label / origin: expected", "n", "hits", "rate", "95 %");
    }
    shares.forEach((name, share) -> out.println(json ? asJson(name, share) : asText(name, share)));
    out.flush();
    return 0;
  }

  private List<EvaluationSentence> read() {
    List<EvaluationSentence> sentences = new ArrayList<>();
    try {
      for (Path file : files()) {
        sentences.addAll(EvaluationSentence.read(file));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    return sentences;
  }

  private List<Path> files() throws IOException {
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          folder + " is not a folder. Give the folder that holds the .jsonl files.");
    }
    try (var listed = Files.list(folder)) {
      List<Path> files =
          listed.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
      if (files.isEmpty()) {
        throw new IllegalArgumentException(folder + " holds no .jsonl file.");
      }
      return files;
    }
  }

  private Map<String, EvaluationShare> measure(List<EvaluationSentence> sentences) {
    Function<String, Heard> hear = understanding.get();
    Map<String, EvaluationShare> shares = new TreeMap<>();
    EvaluationProgress progress = new EvaluationProgress(sentences.size());
    for (EvaluationSentence sentence : sentences) {
      Heard heard = hear.apply(sentence.text());
      EvaluationExpectation.of(sentence.file(), sentence.label())
          .forEach((expected, test) -> {
            EvaluationShare share = EvaluationShare.one(test.test(heard));
            for (String name : sentence.rows()) {
              shares.merge(name + ": " + expected, share, EvaluationShare::plus);
            }
          });
      progress.step();
    }
    return shares;
  }

  private static String asText(String name, EvaluationShare share) {
    return String.format(
        Locale.ROOT,
        "%-82s %6d %6d %6.1f%%  %.1f-%.1f%%",
        name,
        share.of(),
        share.hits(),
        100 * share.rate(),
        100 * share.low(),
        100 * share.high());
  }

  private static String asJson(String name, EvaluationShare share) {
    return String.format(
        Locale.ROOT,
        "{\"measure\":\"%s\",\"n\":%d,\"hits\":%d,\"rate\":%.4f,\"low\":%.4f,\"high\":%.4f}",
        name.replace("\\", "\\\\").replace("\"", "\\\""),
        share.of(),
        share.hits(),
        share.rate(),
        share.low(),
        share.high());
  }
}
