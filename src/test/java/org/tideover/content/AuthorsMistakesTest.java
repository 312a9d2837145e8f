package org.tideover.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong when people who do not program edit a file, each answered with what to do. */
class AuthorsMistakesTest {
  private static final String FILE = "en/movements/chair-march.yaml";

  private final EditedContent content = new EditedContent();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          name: "Seated march"     | name: "Seated march       | 0 | A quote is missing or one too many
          name: "Seated march"     | name: Seated march"       | 0 | A quote is missing or one too many
          name: "Seated march"     | name: "Seated "slow" march" | 0 | not set in
          name: "Seated march"     | name: Seated: march       | 0 | a colon in a text without quotes
          name: "Seated march"     | name:"Seated march"       | 1 | look for a missing colon, space
          name: "Seated march"     | name: @home               | 0 | begins with a sign
          name: "Seated march"     | name: no                  | 0 | no without quotes means true or false
          name: "Seated march"     | name: Off                 | 0 | Off without quotes means true or false
          name: "Seated march"     | name: 12                  | 0 | put it in quotes: "12"
          name: "Seated march"     | name:                     | 0 | The text is empty
          name: "Seated march"     | name: "Sit \\march"       | 0 | A backslash stands in a text
          name: "Seated march"     | naem: "Seated march"      | 0 | did you mean name?
          id: chair-march          | id: chair_march           | 0 | The id must be small letters
          id: chair-march          | id: seated-march          | 0 | must be the file's name: chair-march
          family: aerobic          | family: aerobics          | 0 | did you mean aerobic?
          family: aerobic          | familiy: aerobic          | 0 | did you mean family?
          posture: seated          | posture: sitting          | 0 | known are any, floor
          cautions: [knee, wound]  | cautions: [knees, wound]  | 0 | did you mean knee?
          cautions: [knee, wound]  | cautions: [knee, wound    | 1 | A list is not closed
          cautions: [knee, wound]  | cautions: knee            | 0 | Here a list must stand
          tags: [default-gentle    | tags: [default gentle     | 0 | did you mean default-gentle?
          effort: 2                | effort: "2"               | 0 | without quotes
          reviewed_on: ""          | reviewed_on: "tomorrow"   | 0 | must read like
          """)
  void aMistakeInALineIsAnsweredAtThatLine(String from, String to, int further, String advice) {
    int line = lineOf(FILE, from) + further;
    change(from, to);
    assertThat(read())
        .anySatisfy(told -> assertThat(told).startsWith(FILE + ":" + line + ": ").contains(advice));
  }

  @Test
  void aTabIsToldApartAndEverythingElseIsStillChecked() {
    int seconds = lineOf(FILE, "    seconds: 10");
    int cautions = lineOf(FILE, "cautions: ");
    change("    seconds: 10", "\tseconds: 10");
    change("knee", "kneee");
    assertThat(lines())
        .contains(
            FILE + ":" + seconds + ": A tab stands in this line; use two spaces instead",
            FILE + ":" + cautions + ": 'kneee' is not a known caution; did you mean knee?");
  }

  @Test
  void manyTabsAreNotToldOneByOne() {
    content.write(FILE, content.read(FILE).replace("    ", "\t"));
    assertThat(lines()).anyMatch(line -> line.contains("more lines hold tabs"));
    assertThat(lines()).hasSizeLessThan(20);
  }

  @Test
  void windowsLineEndsAreToldOnce() {
    content.write(FILE, content.read(FILE).replace("\n", "\r\n"));
    assertThat(lines())
        .containsExactly(
            FILE
                + ":1: The lines end as on Windows (CRLF); choose Unix line ends (LF) in your editor"
                + " and save");
  }

  @Test
  void anInvisibleMarkAtTheBeginningIsTold() {
    content.write(FILE, "\uFEFF" + content.read(FILE));
    assertThat(lines())
        .singleElement()
        .asString()
        .startsWith(FILE + ":1: The file begins with an invisible mark (BOM)");
  }

  @Test
  void aFileInAnotherEncodingIsToldWithTheLine(@TempDir Path folder) throws Exception {
    for (String file : content.files()) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), content.read(file));
    }
    byte[] latin = content.read(FILE).replace("Seated", "Séated").getBytes(ISO_8859_1);
    Files.write(folder.resolve(FILE), latin);
    assertThat(ContentCheck.run(folder))
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .startsWith(FILE + ":2: From here on the file is not saved as UTF-8");
  }

  @Test
  void aStepThatIsTooLongIsTold() {
    int sit = lineOf(FILE, "Sit tall with both feet on the floor.");
    change("Sit tall with both feet on the floor.", "Sit tall. ".repeat(40).strip());
    assertThat(lines())
        .anyMatch(line -> line.startsWith(FILE + ":" + sit + ": ") && line.contains("at most 200"));
  }

  @Test
  void aFileThatCannotBeReadHidesNoMistakeOfAnother() {
    change("Sit tall with both feet on the floor.", "Sit tall. ".repeat(40).strip());
    change("figure: sit-rest", "figure: sit-resst");
    content.write("en/movements/bridge.yaml", "");
    content.write("en/movements/ankle-circles.yaml", "id: \"ankle-circles\nname: x\n");
    content.write("figures/heel-slide.yaml", "\n");
    assertThat(lines())
        .anyMatch(line -> line.startsWith(FILE) && line.contains("at most 200"))
        .anyMatch(line -> line.startsWith(FILE) && line.contains("did you mean sit-rest?"))
        .anyMatch(line -> line.startsWith("en/movements/bridge.yaml:1: This file is empty"))
        .anyMatch(line -> line.startsWith("figures/heel-slide.yaml:1: This file is empty"))
        .anyMatch(line -> line.startsWith("en/movements/ankle-circles.yaml:"))
        .hasSize(6);
  }

  @Test
  void whileThePosesCannotBeReadNoFigureIsBlamedForIt() {
    content.write("figures/poses.yaml", "stand: {body");
    assertThat(lines()).singleElement().asString().startsWith("figures/poses.yaml:1: ");
  }

  @Test
  void aMissingFieldIsTold() {
    change("family: aerobic\n", "");
    assertThat(lines()).contains(FILE + ":1: 'family' is missing; add it");
  }

  @Test
  void aLineSetInWronglyIsTold() {
    int seconds = lineOf(FILE, "    seconds: 10");
    change("    seconds: 10", "   seconds: 10");
    assertThat(problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.line()).isEqualTo(seconds);
          assertThat(problem.advice()).contains("not set in as far");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "en/movements/Chair March.yaml",
    "en/movements/chair_march.yaml",
    "en/movements/chair-march.yml",
    "en/movements/chair-march.yaml.txt",
    "resources/us.YAML",
    "en/lessons/Stress.md"
  })
  void aFileWithAWrongNameIsToldAndNotLeftOut(String name) {
    content.write(name, content.read(FILE));
    assertThat(lines()).anyMatch(line -> line.startsWith(name + ":1: Nothing reads this file"));
  }

  @Test
  void aLessonIsReadWithTheSameCare() {
    String lesson = "en/lessons/stress.md";
    content.write(lesson, "\uFEFF" + content.read(lesson).replace("\n", "\r\n"));
    assertThat(lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith(lesson + ":1: "))
        .anyMatch(line -> line.contains("invisible mark"))
        .anyMatch(line -> line.contains("CRLF"));
  }

  @Test
  void aPhraseOfTwoIntentsIsTold() {
    add("en/intents/no.yaml", "phrases:", "  - \"im craving\"");
    assertThat(lines())
        .contains(
            "en/intents/urge.yaml:"
                + lineOf("en/intents/urge.yaml", "\"im craving\"")
                + ": 'im craving' is a phrase of 'no', too; keep it in one of them");
  }

  @Test
  void mistakesInIntentsAreTold() {
    add("en/intents/no.yaml", "examples:", "  - no");
    content.write(
        "en/intents/urge.yaml",
        content.read("en/intents/urge.yaml").replace("examples:", "exampels:"));
    content.remove("es/intents/stop.yaml");
    assertThat(lines())
        .anyMatch(line -> line.endsWith("put it in quotes: \"no\""))
        .anyMatch(line -> line.contains("'exampels' is not known here; did you mean examples?"))
        .contains("es/intents/stop.yaml:1: This file is missing; the program needs it");
  }

  @Test
  void mistakesInPhrasesOfDangerAreTold() {
    String file = "en/safety/suicide.yaml";
    String before = content.read(file);
    content.write(
        file,
        before
            .replaceFirst("level: crisis", "level: crises")
            .replaceFirst("negated,", "negatd,")
            .replaceFirst("category: suicide", "category: suicid"));
    add("en/safety/overdose.yaml", "groups:", "  - id: suicide-intent");
    assertThat(lines())
        .anyMatch(line -> line.contains("'crises' is not a known level; did you mean crisis?"))
        .anyMatch(line -> line.contains("'suicid' is not a known category; did you mean suicide?"))
        .anyMatch(line -> line.contains("There is no guard 'negatd'; did you mean negated?"))
        .anyMatch(
            line -> line.contains("'suicide-intent' is an id in en/safety/overdose.yaml, too"));
  }

  @Test
  void nothingThatIsTornApartEndsInAFault() {
    String whole = content.read(FILE);
    for (int cut = 0; cut < whole.length(); cut += 7) {
      content.write(
          FILE, whole.substring(0, cut) + whole.substring(Math.min(whole.length(), cut + 3)));
      Problems found = new Problems();
      MovementReader.read(Yaml.read(content, FILE, found), passage -> {});
      assertThat(found.sorted()).allMatch(problem -> !problem.advice().contains("Exception"));
    }
  }

  /** What reading the one file tells; what is told of it among all others is the same. */
  private List<String> read() {
    Problems found = new Problems();
    MovementReader.read(Yaml.read(content, FILE, found), passage -> {});
    return found.sorted().stream().map(Problem::toString).toList();
  }

  private List<Problem> problems() {
    return ContentCheck.of(content);
  }

  private List<String> lines() {
    return problems().stream().map(Problem::toString).toList();
  }

  private void change(String from, String to) {
    String before = content.read(FILE);
    assertThat(before).contains(from);
    content.write(FILE, before.replace(from, to));
  }

  private void add(String file, String after, String line) {
    String before = content.read(file);
    assertThat(before).contains(after + "\n");
    content.write(file, before.replaceFirst(after + "\n", after + "\n" + line + "\n"));
  }

  private int lineOf(String file, String words) {
    List<String> lines = content.read(file).lines().toList();
    return 1
        + lines.indexOf(
            lines.stream().filter(line -> line.contains(words)).findFirst().orElseThrow());
  }
}
