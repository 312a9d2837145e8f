package org.tideover.process;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.process.Served.SOON;
import static org.tideover.process.Served.words;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.faketelegram.ChatLine;
import org.tideover.faketelegram.FakePerson;
import org.tideover.faketelegram.FakeTelegram;
import org.tideover.store.PostgresServer;
import org.tideover.store.Storage;
import org.tideover.tester.Patience;

/** Three processes serve one database behind a front that goes round; one of them is killed. */
class ThreeProcessesTest {
  private static final int TIME_SCALE = 20;

  /** What people ask for, and words that only its answer has. */
  private static final Map<String, String> ASKED = new LinkedHashMap<>();

  static {
    ASKED.put("/help", words("help"));
    ASKED.put("/privacy", words("privacy"));
    ASKED.put("/resources", "The list may be out of date");
    ASKED.put("/language", words("language.ask"));
  }

  private @TempDir Path folder;
  private final FakeTelegram telegram = FakeTelegram.start();
  private final List<RealProgram> programs = new ArrayList<>();
  private final List<Integer> doors = new ArrayList<>();
  private Storage.Server server = new Storage.Server("", Optional.empty(), Optional.empty());

  @BeforeEach
  void start() throws Exception {
    server = PostgresServer.freshDatabase();
    telegram.tapsAreValidFor(ofSeconds(120));
    for (int i = 0; i < 3; i++) {
      doors.add(FreePort.next());
      programs.add(serve(i));
    }
    for (RealProgram program : programs) {
      program.awaitsOutput("hands them on to", SOON);
    }
    awaitsThatAllHavePeople();
  }

  @AfterEach
  void close() {
    programs.forEach(RealProgram::close);
    telegram.close();
  }

  @Test
  void everybodyIsAnsweredInOrderAndOnce() {
    List<FakePerson> people = people(100, 30);
    try (RoundRobinFront front = RoundRobinFront.open(telegram, doors)) {
      ASKED.keySet().forEach(line -> people.forEach(person -> person.says(line)));
      people.forEach(person -> awaits(person, "/language"));
      // An answer may be here before the door's word that it took the question.
      Patience.untilAsserted(
          () -> assertThat(front.brought()).isEqualTo(people.size() * ASKED.size()));
    }

    assertThat(people)
        .allSatisfy(
            person -> assertThat(answered(person)).containsExactlyElementsOf(ASKED.keySet()));
    stopAll();
    assertThat(telegram.violations()).isEmpty();
    assertNothingWaits();
    assertThat(programs)
        .flatMap(program -> program.output().lines().toList())
        .noneMatch(line -> line.contains("ERROR"));
  }

  @Test
  void whatAKilledProcessHadIsTakenOverWithinTenSeconds() {
    List<FakePerson> people = people(100, 30);
    List<FakePerson> movers = people(500, 8);
    try (RoundRobinFront front = RoundRobinFront.open(telegram, doors)) {
      movers.forEach(mover -> mover.says("im craving so much"));
      movers.forEach(ThreeProcessesTest::beginsToMove);
      final long asked = System.nanoTime();
      people.forEach(person -> person.says("/help"));
      people.forEach(person -> person.says("/privacy"));
      people.forEach(person -> awaits(person, "/help"));
      final Duration usual = Duration.ofNanos(System.nanoTime() - asked);
      programs.getFirst().kill();
      final long killed = System.nanoTime();

      people.forEach(person -> person.says("/resources"));
      people.forEach(person -> awaits(person, "/resources"));
      Duration late = Duration.ofNanos(System.nanoTime() - killed);
      assertThat(late)
          .as("until everybody was answered, on a machine that takes so long for all: " + usual)
          .isLessThan(ofSeconds(10).plus(usual));

      movers.forEach(mover -> mover.awaits(words("urge.ask-after"), SOON));
      people.forEach(person -> person.says("/language"));
      people.forEach(person -> awaits(person, "/language"));
      Patience.untilAsserted(
          () -> assertThat(front.brought()).isGreaterThanOrEqualTo(people.size() * ASKED.size()));
    }
    stopAll();

    assertInOrder(people);
    movers.forEach(mover -> Crowd.assertNoTextMoreOften(mover, 2));
    assertNothingWaits();
  }

  /** Killed between sending a message and noting it: that one message comes twice, and no other. */
  private static void assertInOrder(List<FakePerson> people) {
    List<List<String>> all = people.stream().map(ThreeProcessesTest::answered).toList();
    assertThat(all)
        .allSatisfy(answers ->
            assertThat(answers.stream().distinct().toList())
                .containsExactlyElementsOf(ASKED.keySet()));
    assertThat(all)
        .as("at most one message twice")
        .allMatch(answers -> answers.size() - ASKED.size() <= 1);
    assertThat(all.stream().filter(answers -> answers.size() > ASKED.size()).count())
        .as("people of the killed one, which has a third of all shares")
        .isLessThanOrEqualTo(people.size() / 2);
  }

  private static void beginsToMove(FakePerson mover) {
    mover.awaits("a button", line -> hasButton(line, "Start moving now"), SOON);
    mover.taps("Start moving now");
  }

  private static boolean hasButton(ChatLine line, String button) {
    return line.buttons().stream().flatMap(List::stream).anyMatch(label -> label.contains(button));
  }

  private static void awaits(FakePerson person, String asked) {
    person.awaits(String.valueOf(ASKED.get(asked)), SOON);
  }

  /** What was asked for, in the order in which it was answered. */
  private static List<String> answered(FakePerson person) {
    return person.replies().stream()
        .flatMap(line ->
            ASKED.entrySet().stream()
                .filter(asked -> line.text().contains(asked.getValue()))
                .map(Map.Entry::getKey))
        .toList();
  }

  private List<FakePerson> people(long first, int many) {
    return LongStream.range(first, first + many)
        .mapToObj(id -> telegram.person(id).startedLongAgo())
        .toList();
  }

  private RealProgram serve(int number) {
    Map<String, String> environment = RealProgram.settings(telegram, folder.resolve("data"));
    environment.put("DATABASE_URL", server.url());
    environment.put("DATABASE_USER", server.user().orElseThrow());
    environment.put("DATABASE_PASSWORD", server.password().orElseThrow().reveal());
    return RealProgram.start(
        folder.resolve("output" + number),
        environment,
        List.of(
            "serve",
            "--webhook",
            "https://bot.example.org/hook",
            "--listen",
            "" + doors.get(number),
            "--time-scale",
            "" + TIME_SCALE));
  }

  /** Ends them once nothing waits: that a message arrived is written down after it did. */
  private void stopAll() {
    Patience.untilAsserted(() -> {
      assertThat(number("select count(*) from inbox")).isZero();
      assertThat(number("select count(*) from outbox")).isZero();
    });
    List<RealProgram> alive = programs.stream().filter(RealProgram::isAlive).toList();
    alive.forEach(RealProgram::askToStop);
    alive.forEach(program -> assertThat(program.awaitExit(SOON)).isEqualTo(143));
  }

  private void assertNothingWaits() {
    assertThat(number("select count(*) from inbox")).isZero();
    assertThat(number("select count(*) from outbox")).isZero();
    assertThat(number("select count(*) from inbox_parked")).isZero();
    assertThat(number("select count(*) from appointment where picked")).isZero();
    assertThat(number("select count(holder) from share")).as("held after the end").isZero();
  }

  private int number(String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                server.url(),
                server.user().orElseThrow(),
                server.password().orElseThrow().reveal());
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      return rows.next() ? rows.getInt(1) : 0;
    } catch (SQLException fault) {
      throw new AssertionError(fault);
    }
  }

  private void awaitsThatAllHavePeople() {
    String least =
        "select case when count(*) = 3 then min(many) else 0 end from"
            + " (select count(*) as many from share where holder is not null group by holder) as held";
    Patience.untilAsserted(
        () -> assertThat(number(least)).as("a fair part for each").isGreaterThanOrEqualTo(20));
  }
}
