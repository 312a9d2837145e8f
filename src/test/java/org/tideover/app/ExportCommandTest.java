package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.tester.BotTester;
import org.tideover.turn.Hearing;

/** The export of decisions, also from a database that the program has open. */
class ExportCommandTest {
  private static final Hearing HEARING = TestParts.hearing();

  @TempDir private Path folder;
  @TempDir private Path outside;
  private final StringWriter err = new StringWriter();

  @Test
  void everyDecisionIsALineWithWhatCameOfIt() throws Exception {
    try (BotTester bot = new BotTester(folder, HEARING)) {
      bot.says("im craving").says("8").taps("place:home").taps("body:okay").taps("offer:another");
      bot.taps("offer:start").passesUntilTheSessionEnds().says("5").passes(Duration.ofSeconds(5));
      bot.taps("next:another").taps("offer:cannot").says("i'm so sleepy and high");
      bot.says("/move");
      assertThat(export("out.jsonl")).isZero();
    }
    List<JsonNode> lines = lines("out.jsonl");
    assertThat(lines)
        .extracting(line -> line.path("answer").asText(""))
        .startsWith("another", "start", "cannot");
    JsonNode taken = lines.get(1);
    assertThat(taken.path("policy").asText()).isEqualTo("thompson-3");
    assertThat(taken.path("place").asText() + " " + taken.path("body").asText())
        .isEqualTo("home okay");
    assertThat(taken.path("urge").asInt()).isEqualTo(8);
    assertThat(taken.path("urge_after").asInt()).isEqualTo(5);
    assertThat(taken.path("fell_by").asInt()).isEqualTo(3);
    assertThat(taken.path("outcome").asText()).isEqualTo("finished");
    assertThat(taken.path("at").asText()).matches("2026-11-23T02:\\d\\d:00Z");
    assertThat(probabilities(taken)).isBetween(0.999999, 1.000001);
    assertThat(option(taken, taken.path("movement").asText()).path("probability").asDouble())
        .isEqualTo(taken.path("probability").asDouble())
        .isBetween(0.05, 0.6);
    assertThat(option(taken, lines.get(0).path("movement").asText()).path("excluded").asText())
        .isEqualTo("recent");
  }

  @Test
  void aRatingAfterASkillThatBrokeAMovementOffIsNoChangeOfTheMovement() throws Exception {
    try (BotTester bot = new BotTester(folder, HEARING)) {
      bot.says("im craving").says("8").taps("place:home").taps("body:okay").taps("offer:start");
      bot.says("/skill").passes(Duration.ofSeconds(5)).taps("skill:done").says("3");
    }
    assertThat(export("out.jsonl")).isZero();
    JsonNode broken = lines("out.jsonl").getFirst();
    assertThat(broken.path("steps_done").asInt()).isZero();
    assertThat(broken.path("urge_after").isNull()).isTrue();
    assertThat(broken.path("fell_by").isNull()).isTrue();
  }

  @Test
  void thePersonIsACodeThatChangesWithEachExport() throws Exception {
    try (BotTester bot = new BotTester(folder, HEARING)) {
      bot.says("im craving").taps("urge:start");
    }
    assertThat(export("one.jsonl")).isZero();
    assertThat(export("two.jsonl")).isZero();

    String person = lines("one.jsonl").getFirst().path("person").asText();
    assertThat(person).matches("[0-9a-f]{12}");
    assertThat(lines("two.jsonl").getFirst().path("person").asText()).isNotEqualTo(person);
    assertThat(Files.readString(outside.resolve("one.jsonl")))
        .doesNotContain("test/1")
        .doesNotContain("craving")
        .doesNotContain("id-");
  }

  @Test
  void whereNoneWasOfferedIsALineToo() throws Exception {
    try (BotTester bot = new BotTester(folder, HEARING)) {
      bot.says("/body").says("yes").says("/move");
    }
    assertThat(export("out.jsonl")).isZero();
    assertThat(lines("out.jsonl").getFirst().path("withheld").asText()).isEqualTo("rest");
  }

  @Test
  void aFolderWithoutADatabaseIsNamed() {
    assertThat(run("--data", folder.resolve("elsewhere").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("There is no database in").contains("--data");
  }

  @Test
  void aDatabaseOfAnEarlierVersionIsToldApart() throws Exception {
    Path file = folder.resolve("tideover.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("create table person (id text primary key)");
      statement.execute("create table movement_offer (id integer primary key)");
    }
    assertThat(run("--data", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("earlier version").contains("Start this version");
  }

  @Test
  void aFileThatCannotBeWrittenIsNamed() throws Exception {
    new BotTester(folder, HEARING).close();
    Path nowhere = outside.resolve("no").resolve("such.jsonl");
    assertThat(run("--data", folder.toString(), nowhere.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("cannot be written")
        .contains("Check that its folder exists");
  }

  @Test
  void whatIsThereIsReplacedOnlyWithForceAndTheDatabaseNever() throws Exception {
    new BotTester(folder, HEARING).close();
    Path file = Files.writeString(outside.resolve("out.jsonl"), "before");
    assertThat(export("out.jsonl")).isEqualTo(2);
    assertThat(file).hasContent("before");
    assertThat(run("--force", "--data", folder.toString(), file.toString())).isZero();
    assertThat(file).content().doesNotContain("before");

    Path database = folder.resolve("tideover.db");
    assertThat(run("--force", "--data", folder.toString(), database.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is the database itself, and was left alone");
    assertThat(database).isNotEmptyFile();
  }

  private int export(String file) {
    return run("--data", folder.toString(), outside.resolve(file).toString());
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("export", "decisions"));
    all.addAll(List.of(arguments));
    return Tideover.line().setErr(new PrintWriter(err, true)).execute(all.toArray(String[]::new));
  }

  private List<JsonNode> lines(String file) throws Exception {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(outside.resolve(file))) {
      lines.add(new JsonMapper().readTree(line));
    }
    return lines;
  }

  private static JsonNode option(JsonNode decision, String movement) {
    for (JsonNode option : decision.path("options")) {
      if (option.path("movement").asText().equals(movement)) {
        return option;
      }
    }
    throw new AssertionError("No option " + movement);
  }

  private static double probabilities(JsonNode decision) {
    double sum = 0;
    for (JsonNode option : decision.path("options")) {
      sum += option.path("probability").asDouble();
    }
    return sum;
  }
}
