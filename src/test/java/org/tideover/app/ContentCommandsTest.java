package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.content.ContentCopy;
import org.tideover.content.ContentException;
import org.tideover.content.ContentSource;
import org.tideover.content.IntentSheets;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;
import picocli.CommandLine;

/** The commands of authors, on a copy of the content. */
class ContentCommandsTest {
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);
  private static final Heard TESTED = new Heard(Optional.of(ContentSource.classPath()));
  private static final String MARCH = "en/movements/chair-march.yaml";

  private @TempDir Path folder;
  private final StringWriter out = new StringWriter();

  @BeforeEach
  void copy() throws IOException {
    ContentCopy.into(folder);
  }

  @Test
  void contentWithoutAMistakeIsFine() {
    assertThat(run(check())).isZero();
    assertThat(said()).containsExactly("All content is fine.");
  }

  @Test
  void everyProblemComesWithAFileThatCanBeOpened() throws IOException {
    change(MARCH, "effort: 2", "effort: 9");
    change("en/skills/call-someone.yaml", "minutes: 5", "minutes: 0");
    assertThat(run(check())).isEqualTo(1);
    assertThat(said().getFirst()).startsWith(folder.resolve(MARCH) + ":5: 'effort' must be");
    assertThat(said()).hasSize(3).last().isEqualTo("2 problems.");
  }

  @Test
  void whoeverNamesAFileHearsOfItAlone() throws IOException {
    change(MARCH, "effort: 2", "effort: 9");
    change("en/skills/call-someone.yaml", "minutes: 5", "minutes: 0");
    assertThat(run(check(), folder.resolve(MARCH).toString())).isEqualTo(1);
    assertThat(said())
        .hasSize(2)
        .last()
        .isEqualTo("1 problem. In other files there are 1; name no file to see them.");
    assertThat(run(check(), folder.resolve("resources").toString())).isZero();
  }

  @Test
  void aReleaseWantsVerifiedLinesAndSignedWordsForDanger() throws IOException {
    change("resources/no.yaml", "verified_on: \"\"", "verified_on: \"2026-05-30\"");
    change("en/replies/crisis.yaml", "reviewed_by: \"\"", "reviewed_by: \"A. B.\"");
    change("en/replies/crisis.yaml", "reviewed_on: \"\"", "reviewed_on: \"2026-11-01\"");
    assertThat(run(check(), "--release")).isEqualTo(1);
    assertThat(said())
        .noneMatch(line -> line.contains("resources/no.yaml:16: "))
        .noneMatch(line -> line.contains("/en/replies/crisis.yaml"))
        .anyMatch(line -> line.contains("resources/us.yaml:") && line.contains("never verified"))
        .anyMatch(line -> line.contains("en/safety/suicide.yaml:") && line.contains("signed off"))
        .anyMatch(line -> line.contains("en/guardrails.yaml:") && line.contains("signed off"));

    change("resources/no.yaml", "2026-05-30", "2026-05-29");
    run(check(), "--release");
    assertThat(said())
        .anyMatch(line ->
            line.contains("resources/no.yaml:")
                && line.contains("verified 181 days ago; after 180 call it"));
  }

  @Test
  void aDayThatHasNotComeIsTold() throws IOException {
    change("resources/no.yaml", "verified_on: \"\"", "verified_on: \"2026-11-27\"");
    assertThat(run(check())).isEqualTo(1);
    assertThat(said().getFirst()).contains("resources/no.yaml:", "a day that has not come yet");
  }

  @Test
  void aDangerousSentenceAmongHarmlessOnesIsTold() throws IOException {
    change("en/intents/talk.yaml", "examples:", "examples:\n  - \"i want to kill myself\"");
    assertThat(run(check())).isEqualTo(1);
    assertThat(said().getFirst())
        .contains("en/intents/talk.yaml:", "'i want to kill myself' sounds like danger")
        .contains("crisis, suicide", "put it under in_danger");
  }

  @Test
  void whatOnlyItsMeaningTellsIsToldToo() throws IOException {
    change("en/intents/urge.yaml", "examples:", "examples:\n  - \"the lamp of zanzibar is out\"");
    List<String> asked = new ArrayList<>();
    assertThat(run(feeling("the lamp of zanzibar is out", asked))).isEqualTo(1);
    assertThat(said().getFirst())
        .contains("en/intents/urge.yaml:", "'the lamp of zanzibar is out' sounds like danger");
    assertThat(asked).as("the build has heard the others").hasSize(1);
  }

  @Test
  void underOtherWordsOfDangerEverySentenceIsHeardAgain() throws IOException {
    change("en/safety/suicide.yaml", "    phrases:", "    phrases:\n      - \"lamp of zanzibar\"");
    List<String> asked = new ArrayList<>();
    assertThat(run(feeling("craving", asked))).isEqualTo(1);
    assertThat(said().getFirst()).contains("en/intents/urge.yaml:", "'craving' sounds like danger");
    assertThat(asked).hasSizeGreaterThan(1000);
  }

  private static ContentCheckCommand feeling(String grave, List<String> asked) {
    SafetyAssessment danger =
        SafetyAssessment.of(
            RiskLevel.CONCERN, RiskCategory.SUICIDE, 0.6, SafetyAssessment.Layer.EMBEDDING);
    return new ContentCheckCommand(
        TODAY,
        source ->
            sentence -> {
              asked.add(sentence);
              return sentence.equals(grave) ? danger : SafetyAssessment.none();
            },
        TESTED);
  }

  /** There the program was built from the very folder that is checked, without a test. */
  @Test
  void besideTheSourceNothingCountsAsHeard() {
    assertThat(Heard.byTheBuild().tested()).isEmpty();
    assertThat(Heard.byTheBuild().missing(ContentSource.classPath()))
        .isEqualTo(IntentSheets.harmless(ContentSource.classPath()));
  }

  @Test
  void aPhraseThatCannotBeReadIsToldAtItsLine() throws IOException {
    change("en/safety/suicide.yaml", "    phrases:", "    phrases:\n      - \"i (want to die\"");
    assertThat(run(check())).isEqualTo(1);
    assertThat(said().getFirst())
        .contains("en/safety/suicide.yaml:", "cannot be read: a bracket is not closed; add )");
  }

  @Test
  void aCardThatIsTooLongForAPictureIsTold() throws IOException {
    String file = "en/replies/cautions.yaml";
    Files.writeString(
        folder.resolve(file),
        Files.readString(folder.resolve(file))
            .replaceFirst(
                "caution.knee: \".*\"", "caution.knee: \"" + "Go slow. ".repeat(110) + "\""));
    assertThat(run(check())).isEqualTo(1);
    assertThat(said())
        .anyMatch(line -> line.contains("/chair-march.yaml:1: The message 'urge.offer'"));
  }

  @Test
  void aMovementIsBegunFromFlagsAndNothingIsWrongWithIt() throws IOException {
    assertThat(run(new NewMovementCommand(typed("")), flags("Slow \"tide\" sway"))).isZero();
    Path file = folder.resolve("en/movements/slow-tide-sway.yaml");
    assertThat(said().getFirst())
        .isEqualTo("Wrote " + file + ". Open it, and go on where its comments ask.");
    assertThat(said()).hasSize(2);
    assertThat(Files.readString(file))
        .contains("name: \"Slow \\\"tide\\\" sway\"", "seconds: 30")
        .contains("easier: \"Sway less.\"", "figure: stand-rest");
    assertThat(run(check())).isZero();

    Files.writeString(file, "mine");
    run(new NewMovementCommand(typed("")), flags("Slow tide sway"));
    assertThat(said().getFirst()).contains("is there already, and nothing was changed");
    assertThat(Files.readString(file)).isEqualTo("mine");
  }

  @Test
  void whatNoFlagSaysIsAskedAndAskedAgain() throws IOException {
    String answers =
        """
        Tide sway
        dance
        mindful
        standing
        2
        home, nowhere
        home work
        okay,tired
        Slow movement may ease an urge.
        Stand and sway
        Stand tall. 10
        Sway to the left and right. 30
        Sway more slowly. 20

        Rest. 10

        Sway less.
        Sway from the knees.
        FACTS 5.7
        """;
    assertThat(run(new NewMovementCommand(typed(answers)))).isZero();
    assertThat(Files.readString(folder.resolve("en/movements/tide-sway.yaml")))
        .contains("family: mindful", "places: [home, work]", "text: \"Rest.\"", "seconds: 10");
    assertThat(String.join("\n", said()))
        .contains("Its family (aerobic, mindful, resistance, group)", "That is none of them")
        .contains("End it with the seconds");
  }

  @Test
  void withoutAnAnswerItSaysWhichFlagGivesIt() {
    CommandLine line = line(new NewMovementCommand(typed("Tide sway\n")));
    List<Throwable> faults = new ArrayList<>();
    line.setExecutionExceptionHandler((fault, command, parsed) -> {
      faults.add(fault);
      return 2;
    });
    assertThat(line.execute("--content", folder.toString())).isEqualTo(2);
    assertThat(faults)
        .singleElement()
        .isInstanceOf(Settings.Invalid.class)
        .extracting(Throwable::getMessage)
        .asString()
        .contains("give it as --family");
  }

  @Test
  void aSentenceIsTriedOnWhatTheFolderSays() throws IOException {
    change("en/replies/urge.yaml", "How strong is the urge", "How high is the tide");
    assertThat(run(new ContentTryCommand(), "im", "craving")).isZero();
    assertThat(String.join("\n", said()))
        .contains("“im craving”", "Danger   none", "Meaning  urge (100% sure)")
        .contains("a phrase in intents/urge.yaml", "By meaning alone: urge")
        .contains("│ How high is the tide", "[0] [1] [2] [3]", "╭ urge.ask-intensity");
  }

  @Test
  void aSentenceOfDangerSaysWhichPhrasesHeardIt() {
    assertThat(run(new ContentTryCommand(), "i am going to kill myself")).isZero();
    assertThat(String.join("\n", said()))
        .contains("Danger   crisis, suicide", "a written phrase of the group suicide-intent")
        .contains("╭ crisis.suicide", "911 (United States)", "[🆘 Help now]");
  }

  @Test
  void nothingIsTriedOnContentThatIsUnfit() throws IOException {
    change(MARCH, "effort: 2", "effort: 9");
    CommandLine line = line(new ContentTryCommand());
    List<Throwable> faults = new ArrayList<>();
    line.setExecutionExceptionHandler((fault, command, parsed) -> {
      faults.add(fault);
      return 2;
    });
    line.execute("--content", folder.toString(), "im craving");
    assertThat(faults).singleElement().isInstanceOf(ContentException.class);
  }

  private static ContentCheckCommand check() {
    return new ContentCheckCommand(TODAY, source -> sentence -> SafetyAssessment.none(), TESTED);
  }

  private static ByteArrayInputStream typed(String answers) {
    return new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8));
  }

  private static String[] flags(String name) {
    List<String> flags =
        List.of(
            "--name", name,
            "--family", "mindful",
            "--posture", "standing",
            "--effort", "2",
            "--places", "home,public",
            "--bodies", "okay",
            "--why", "Slow movement may ease an urge.",
            "--source", "FACTS 5.7",
            "--step", "Stand tall. 10",
            "--step", "Sway to the left and right. 30",
            "--step", "Sway more slowly. 20",
            "--step", "Rest. 10",
            "--easier", "Sway less.",
            "--harder", "Sway from the knees.");
    return flags.toArray(String[]::new);
  }

  private CommandLine line(Object command) {
    out.getBuffer().setLength(0);
    return new CommandLine(command).setOut(new PrintWriter(out, true));
  }

  private int run(Object command, String... arguments) {
    String[] all =
        Stream.concat(Stream.of("--content", folder.toString()), Stream.of(arguments))
            .toArray(String[]::new);
    return line(command).execute(all);
  }

  private List<String> said() {
    return out.toString().lines().toList();
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String before = Files.readString(path);
    int at = before.indexOf(from);
    assertThat(at).as("where '%s' stands", from).isNotNegative();
    Files.writeString(path, before.substring(0, at) + to + before.substring(at + from.length()));
  }
}
