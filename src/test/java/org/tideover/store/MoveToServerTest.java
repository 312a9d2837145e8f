package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.BEN;
import static org.tideover.store.Samples.NOON;
import static org.tideover.store.Samples.reply;
import static org.tideover.store.Samples.said;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.KeptPlan;
import org.tideover.domain.PersonText;
import org.tideover.domain.PlanEntry;
import org.tideover.domain.PlanPart;
import org.tideover.domain.SafetyPlan;
import org.tideover.store.StoreException.Kind;
import org.tideover.tester.BotTester;
import org.tideover.tester.TestHearing;

/** A service moves from its file to a server: all of it, or nothing. */
class MoveToServerTest {
  private static final InstantSource CLOCK = InstantSource.fixed(NOON);

  private @TempDir Path folder;
  private @TempDir Path outside;
  private final Storage.Server server = PostgresServer.freshDatabase();
  private final List<Integer> steps = new ArrayList<>();
  private Path data = Path.of("");
  private Path file = Path.of("");
  private KeySource key = new KeySource.InFile(Path.of(""));

  @BeforeEach
  void places() {
    data = folder.resolve("data");
    file = outside.resolve("backup.db");
    key = new KeySource.InFile(folder.resolve("test.key"));
  }

  @Test
  void everyRowOfEveryTableArrivesAsItWas() throws SQLException {
    lives();
    EveryTable all = new EveryTable(folder.resolve("tideover.db"), server);
    assertThat(all.filled())
        .as("what a life fills")
        .contains("person", "urge_reading", "movement_offer", "movement_session", "check_in")
        .contains("safety_plan", "plan_book", "escalation", "nudge_decision", "inbox_seen");
    all.fill();
    assertThat(all.filled()).as("no table is left out here").isEqualTo(all.names());
    Backups.make(folder, Samples.output(file, false));

    MoveToServer.Moved moved = MoveToServer.run(file, data, server, key, this::progress);

    assertThat(all.onServer()).isEqualTo(all.inFile());
    assertThat(moved.people()).isEqualTo(3);
    assertThat(moved.rows()).isEqualTo(all.inFile().size());
    assertThat(steps).as("told of each step, and of no other").hasSize(1 + steps.getFirst());
    assertThat(data).as("nothing is left behind").isDirectoryNotContaining("glob:**tideover.db*");
    assertThat(data.resolve("restoring")).doesNotExist();
  }

  @Test
  void wordsOpenAndNumbersAscendWhereTheyLeftOff() {
    try (Database before = Database.open(folder, CLOCK)) {
      before.unlock(key).plans().keep(ANNA, plan());
      before.inbox().store(List.of(said(ANNA, "1", "hello")));
      Samples.waiting(before.outboxStore());
      before.outboxStore().add(List.of(reply(ANNA, "first"), reply(BEN, "second")));
      before
          .outboxStore()
          .delivered(Samples.waiting(before.outboxStore()).getLast(), Optional.empty());
    }
    Backups.make(folder, Samples.output(file, false));

    MoveToServer.run(file, data, server, key, this::progress);

    try (Database after = Database.open(server, CLOCK)) {
      assertThat(after.unlock(key).plans().find(ANNA)).isInstanceOf(KeptPlan.Open.class);
      assertThat(after.inbox().store(List.of(said(ANNA, "1", "hello")))).as("known").isEmpty();
      assertThat(after.inbox().store(List.of(said(ANNA, "2", "more"))).getFirst().id())
          .isEqualTo(2);
      assertThat(after.outboxStore().add(List.of(reply(ANNA, "third"))).getFirst().id())
          .as("after the one that is gone")
          .isEqualTo(3);
      assertThat(Samples.waiting(after.outboxStore()))
          .extracting(message -> message.message().text())
          .containsExactly("first", "third");
    }
  }

  @Test
  void manyRowsGoOverInSteps() {
    try (Database before = Database.open(folder, CLOCK)) {
      for (int i = 0; i < 1_001; i++) {
        before.outboxStore().add(List.of(reply(ANNA, "message " + i)));
      }
    }
    Backups.make(folder, Samples.output(file, false));

    assertThat(MoveToServer.run(file, data, server, key, this::progress).rows()).isEqualTo(1_001);
    assertThat(steps).containsExactly(3, 1, 1, 1);
  }

  @Test
  void aBackupOfAnEarlierVersionIsBroughtToThisOneFirst() throws SQLException {
    String old = "jdbc:sqlite:" + folder.resolve("tideover.db");
    Flyway.configure()
        .dataSource(old, "", "")
        .locations("classpath:db/migration/sqlite")
        .target("3")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(old)) {
      connection
          .createStatement()
          .execute(
              "insert into person (person_id, state, met_at, updated_at) values ('a', '', 1, 7)");
    }
    Backups.make(folder, Samples.output(file, false));

    assertThat(MoveToServer.run(file, data, server, key, this::progress).people()).isEqualTo(1);
    try (Database after = Database.open(server, CLOCK)) {
      assertThat(Sql.numbers(after, "select heard_at from person")).containsExactly(7L);
    }
  }

  @Test
  void aServerThatHoldsPeopleIsLeftAlone() {
    backUp();
    try (Database other = Database.open(server, CLOCK)) {
      other.inbox().store(List.of(said(BEN, "7", "hello")));
      assertRefused(Kind.OTHER, "rows in: inbox, inbox_seen", "createdb");
      assertThat(other.inbox().waiting()).hasSize(1);
    }
  }

  @Test
  void aServerFromWhichSomebodyServesIsLeftAloneUntilTheyStopped() {
    backUp();
    try (Database serving = Database.openToServe(server, CLOCK, System::nanoTime, () -> {})) {
      serving.unlock(new KeySource.InFile(folder.resolve("another.key")));
      serving.membership().begin(new NoDuty());
      assertRefused(Kind.LOCKED, "serves people", "Stop it");
    }
    MoveToServer.run(file, data, server, key, this::progress);
    try (Database after = Database.open(server, CLOCK)) {
      assertThat(after.unlock(key).plans().find(ANNA))
          .as("the key of the backup")
          .isInstanceOf(KeptPlan.Open.class);
    }
  }

  @Test
  void nobodyIsServedFromTheFolderMeanwhile() {
    backUp();
    try (Database serving = Database.open(data, CLOCK)) {
      assertRefused(Kind.LOCKED, "Another Tideover is running on this data folder");
      assertThat(serving.inbox().waiting()).isEmpty();
    }
  }

  @Test
  void aKeyThatIsMissingOrDoesNotFitIsSaidBeforeAnythingGoesOver() throws IOException {
    backUp();
    Path kept = Files.move(folder.resolve("test.key"), folder.resolve("kept.key"));
    assertRefused(Kind.KEY, "test.key is missing", "1 plans", "--key-file");
    assertThat(folder.resolve("test.key")).doesNotExist();

    try (Database elsewhere = Database.open(folder.resolve("elsewhere"), CLOCK)) {
      elsewhere.unlock(key);
    }
    assertRefused(Kind.KEY, "does not fit: 1 of 1 plans", "unset DATABASE_URL");

    key = new KeySource.InFile(kept);
    assertThat(MoveToServer.run(file, data, server, key, this::progress).rows()).isEqualTo(1);
  }

  @Test
  void whereNothingIsSealedNoKeyIsNeededAndNoneMade() {
    try (Database before = Database.open(folder, CLOCK)) {
      before.outboxStore().add(List.of(reply(ANNA, "hello")));
    }
    Backups.make(folder, Samples.output(file, false));

    MoveToServer.run(file, data, server, key, this::progress);
    assertThat(folder.resolve("test.key")).doesNotExist();
  }

  @Test
  void whatIsNoBackupIsSaidWithWhatReadsIt() throws IOException {
    Files.writeString(file, "PGDMP and more");
    assertRefused(Kind.OTHER, "made by pg_dump", "pg_restore --clean");
    Files.writeString(file, "something else");
    assertRefused(Kind.DAMAGED, "cannot be used");
    Files.delete(file);
    assertRefused(Kind.DAMAGED, "there is no such file");
    assertThat(data).doesNotExist();
  }

  @Test
  void whatBreaksOffLeavesNothingBehindAndCanBeTriedAgain() {
    try (Database before = Database.open(folder.resolve("before"), CLOCK)) {
      before.outboxStore().add(List.of(reply(BEN, "goes over first")));
    }
    backUp();
    try (Database other = Database.open(server, CLOCK)) {
      Sql.run(
          other,
          "create function no_room() returns trigger language plpgsql as"
              + " $$ begin raise exception using errcode = '53100'; end $$");
      Sql.run(
          other,
          "create trigger no_room before insert on safety_plan for each row"
              + " execute function no_room()");
      assertRefused(Kind.FULL, "no room left", "Nothing was moved");
      assertThat(Samples.waiting(other.outboxStore())).isEmpty();
      Sql.run(other, "drop trigger no_room on safety_plan");
    }
    assertThat(data.resolve("restoring")).doesNotExist();
    assertThat(MoveToServer.run(file, data, server, key, this::progress).rows()).isEqualTo(2);
  }

  @Test
  void nobodyElseWritesWhileItGoesOver() {
    backUp();
    List<Throwable> others = new ArrayList<>();
    try (Database other = Database.open(server, CLOCK)) {
      String write = "do $$ begin lock table person, process in row exclusive mode nowait; end $$";
      MoveToServer.run(
          file,
          data,
          server,
          key,
          all -> () -> others.add(catchThrowable(() -> Sql.run(other, write))));
      Sql.run(other, write);
    }
    assertThat(others)
        .singleElement()
        .satisfies(fault -> assertThat(fault).hasRootCauseInstanceOf(SQLException.class));
  }

  @Test
  void aServerThatIsAwayIsSaid() {
    backUp();
    Storage.Server away =
        new Storage.Server("jdbc:postgresql://127.0.0.1:1/x", Optional.empty(), Optional.empty());
    assertThatThrownBy(() -> MoveToServer.run(file, data, away, key, this::progress))
        .hasMessageContaining("DATABASE_URL cannot be reached");
  }

  private void assertRefused(Kind kind, String... words) {
    assertThatThrownBy(() -> MoveToServer.run(file, data, server, key, this::progress))
        .isInstanceOfSatisfying(
            StoreException.class,
            fault -> {
              assertThat(fault.kind()).isEqualTo(kind);
              assertThat(fault).hasMessageContainingAll(words);
            });
  }

  /** Notes how many steps there are, and each that is done. */
  private Runnable progress(int all) {
    steps.add(all);
    return () -> steps.add(1);
  }

  /** A backup of one person's safety plan. */
  private void backUp() {
    try (Database before = Database.open(folder.resolve("before"), CLOCK)) {
      before.unlock(key).plans().keep(ANNA, plan());
    }
    Backups.make(folder.resolve("before"), Samples.output(file, false));
  }

  private static SafetyPlan plan() {
    return SafetyPlan.empty()
        .with(PlanPart.SIGNS, new PlanEntry.Own(new PersonText("i stay in bed")));
  }

  /** Some days of somebody who uses much of it. */
  private void lives() {
    try (BotTester bot = new BotTester(folder, TestHearing.shared())) {
      bot.says("/setup").taps("setup:agree").taps("setup:right").taps("at:18:00");
      bot.says("/plan every day at noon i'll call my sister");
      bot.says("/safetyplan").taps("safety-plan:begin").says("i stay in bed");
      bot.taps("safety-plan:pause");
      for (int day = 0; day < 7; day++) {
        bot.says("im craving").says("7").taps("urge:start").passes(Duration.ofMinutes(1));
        bot.says("stop").passes(Duration.ofHours(22)).taps("today:4").taps("mood:3");
        bot.passes(Duration.ofHours(2));
      }
      bot.says("i want to kill myself");
    }
  }
}
