package org.tideover.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tideover.content.ContentSource;
import org.tideover.domain.Classification;
import org.tideover.domain.Event;
import org.tideover.domain.Heard;
import org.tideover.domain.IntentMatch;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonText;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tideover content try}: what a sentence is understood as, and what its writer gets. */
@Command(
    name = "try",
    description =
        "Says what a sentence is understood as, by what, and what a person who sends it as their"
            + " first message receives.",
    mixinStandardHelpOptions = true)
final class ContentTryCommand implements Callable<Integer> {
  private static final int WIDTH = 72;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final ContentOption content = new ContentOption();

  @Parameters(arity = "1..*", paramLabel = "WORDS", description = "The sentence, in quotes")
  private List<String> words = List.of();

  @Option(
      names = "--app",
      paramLabel = "TAG",
      defaultValue = "en-US",
      description = "The language of the person's app; default: ${DEFAULT-VALUE}")
  private String app = "en-US";

  @Override
  public Integer call() {
    String sentence = String.join(" ", words).strip();
    if (sentence.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "No words were given. Put some in quotes.");
    }
    Path folder = content.folder();
    ContentSource source = ContentFolder.fit(folder);
    Ears.Parts ears = Ears.parts(source);
    PrintWriter out = spec.commandLine().getOut();
    out.println("“" + sentence + "”");
    Heard heard = ears.hearing().hear(sentence);
    out.println(danger(heard.safety(), ears, sentence));
    out.println(meaning(heard.intent()));
    out.println(likeliest(ears, sentence));
    reply(Edition.of(source, same -> ears.hearing()), sentence)
        .forEach(message -> show(message, out));
    out.flush();
    return 0;
  }

  private static String danger(SafetyAssessment found, Ears.Parts ears, String sentence) {
    if (found.level() == RiskLevel.NONE) {
      return "  Danger   none" + nearness(ears, sentence);
    }
    String by =
        switch (found.by()) {
          case PHRASE ->
              ears.filter()
                  .read(sentence)
                  .group()
                  .map(group -> "a written phrase of the group " + group)
                  .orElse("a written phrase");
          case EMBEDDING -> "its meaning, by the example sentences";
          case MODEL, NONE -> found.by().id();
        };
    return "  Danger   %s, %s (%s sure), by %s%s"
        .formatted(
            found.level().id(),
            found.category().orElseThrow().id(),
            percent(found.confidence()),
            by,
            found.by() == SafetyAssessment.Layer.PHRASE ? "" : nearness(ears, sentence));
  }

  /** How near the meaning came; positive is on the side of danger. */
  private static String nearness(Ears.Parts ears, String sentence) {
    double score = ears.filter().score(sentence).concern();
    return ears.filter()
        .thresholds()
        .filter(limit -> Double.isFinite(score))
        .map(limit ->
            String.format(
                Locale.ROOT,
                "; its meaning scores %.2f, and concern begins at %.2f",
                score,
                limit.concern()))
        .orElse("");
  }

  private static String meaning(Classification found) {
    String by =
        switch (found.by()) {
          case PHRASE ->
              found instanceof IntentMatch match && match.isWordForWord()
                  ? "a phrase in intents/%s.yaml".formatted(found.intent().id())
                  : "a phrase in intents/%s.yaml, inside it or with a slip"
                      .formatted(found.intent().id());
          case EMBEDDING -> "its meaning, by the example sentences";
          case MODEL -> "a language model";
          case NONE -> "nothing that was sure enough";
        };
    return "  Meaning  %s (%s sure), by %s"
        .formatted(found.intent().id(), percent(found.confidence()), by);
  }

  private static String likeliest(Ears.Parts ears, String sentence) {
    return "  By meaning alone: "
        + ears.intents().likeliest(ears.filter().read(sentence).parts()).stream()
            .limit(3)
            .map(one -> one.intent().id() + " " + percent(one.confidence()))
            .collect(Collectors.joining(", then "));
  }

  private static String percent(double share) {
    return Math.round(share * 100) + "%";
  }

  private List<OutgoingMessage> reply(Edition edition, String sentence) {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (Rehearsal rehearsal = new Rehearsal(temporary, edition)) {
      rehearsal.begin(app);
      rehearsal.happens(new Event.Said(new PersonText(sentence), false));
      return rehearsal.received();
    }
  }

  /** A message as a phone shows it: the words in a frame, the buttons below. */
  private static void show(OutgoingMessage message, PrintWriter out) {
    out.println();
    out.println("  ╭ " + message.key());
    for (String line : message.text().split("\n", -1)) {
      wrapped(line).forEach(part -> out.println("  │ " + part));
    }
    out.println("  ╰");
    message
        .buttons()
        .forEach(row ->
            out.println(
                "    "
                    + row.stream()
                        .map(button -> "[" + button.label() + "]")
                        .collect(Collectors.joining(" "))));
    message
        .keyboard()
        .forEach(row -> out.println("    below the text box: " + String.join(" · ", row)));
  }

  private static List<String> wrapped(String line) {
    List<String> parts = new ArrayList<>();
    String rest = line;
    while (rest.length() > WIDTH) {
      int at = rest.lastIndexOf(' ', WIDTH);
      int cut = at <= 0 ? WIDTH : at;
      parts.add(rest.substring(0, cut));
      rest = rest.substring(cut).stripLeading();
    }
    parts.add(rest);
    return parts;
  }
}
