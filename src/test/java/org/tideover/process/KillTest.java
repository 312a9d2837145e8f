package org.tideover.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.process.Served.SOON;
import static org.tideover.process.Served.words;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.faketelegram.FakePerson;
import org.tideover.faketelegram.FakeTelegram;
import org.tideover.tester.Patience;

/**
 * 200 messages from 50 people, and ten kills in between: nothing is lost, next to nothing twice.
 */
class KillTest {
  private static final long SEED = 2611;
  private static final int KILLS = 10;

  /** Fast enough that sessions end while we watch, slow enough that some outlive a restart. */
  private static final int TIME_SCALE = 20;

  private @TempDir Path calm;
  private @TempDir Path killed;

  @Test
  void everyMessageIsAnsweredThoughTheProgramIsKilledTenTimes() throws SQLException {
    List<Integer> expected = repliesWithoutKills();
    try (FakeTelegram telegram = telegram();
        Served bot = Served.start(telegram, killed, TIME_SCALE)) {
      Crowd crowd = new Crowd(telegram, new Random(SEED));
      Random random = new Random(SEED);
      for (int kill = 0; kill < KILLS; kill++) {
        crowd.act(Crowd.PEOPLE * Crowd.DEEDS / (KILLS + 1));
        awaitAMoment(telegram, random);
        bot.program().kill();
        bot.restart(TIME_SCALE);
      }
      crowd.act(Crowd.PEOPLE * Crowd.DEEDS);
      awaitAnswers(telegram, crowd, expected);
      stop(bot);

      assertThat(crowd.isDone()).isTrue();
      assertAnsweredOnce(crowd, expected);
      // Killed between answering a tap and confirming it: the next run answers it once more, which
      // Telegram refuses and nobody sees.
      assertThat(telegram.violations())
          .hasSizeLessThanOrEqualTo(Crowd.PEOPLE)
          .allMatch(what -> what.startsWith("answerCallbackQuery") && what.contains("too old"));
      // Killed between fetching the next updates and answering the tap: it shows a waiting sign.
      assertThat(telegram.unansweredTaps()).hasSizeLessThanOrEqualTo(KILLS);
      assertNothingWaits(bot.data());
      assertThat(bot.program().output())
          .doesNotContainIgnoringCase(Crowd.THEIR_WORD)
          .doesNotContain("craving", "kill myself", "AAfake");
    }
  }

  /** How many messages each talker gets when nothing goes wrong. */
  private List<Integer> repliesWithoutKills() throws SQLException {
    try (FakeTelegram telegram = telegram();
        Served bot = Served.start(telegram, calm, TIME_SCALE)) {
      Crowd crowd = new Crowd(telegram, new Random(SEED));
      crowd.act(Crowd.PEOPLE * Crowd.DEEDS);
      telegram.awaits(
          "an answer to everything",
          () -> crowd.talkers().stream().allMatch(person -> Crowd.replies(person) >= Crowd.DEEDS),
          SOON);
      telegram.awaits("all to be taken in", () -> telegram.pendingUpdates() == 0, SOON);
      stop(bot);
      return crowd.talkers().stream().map(Crowd::replies).toList();
    }
  }

  /** A moment that chance chose: while it starts, while updates come in, or amid its replies. */
  private static void awaitAMoment(FakeTelegram telegram, Random random) {
    int polls = telegram.calls("getUpdates") + random.nextInt(3);
    int replies = telegram.calls("sendMessage") + random.nextInt(20);
    telegram.awaits(
        "some work to be under way",
        () ->
            telegram.calls("getUpdates") >= polls && telegram.calls("sendMessage") >= replies
                || telegram.pendingUpdates() == 0 && telegram.isPolled(),
        SOON);
  }

  private static void awaitAnswers(FakeTelegram telegram, Crowd crowd, List<Integer> expected) {
    for (int i = 0; i < expected.size(); i++) {
      FakePerson talker = crowd.talkers().get(i);
      int replies = expected.get(i);
      telegram.awaits("all answers", () -> Crowd.replies(talker) >= replies, SOON);
    }
    // A session either went on to its end or was closed with a word; both lead to the scale.
    crowd
        .movers()
        .forEach(mover ->
            telegram.awaits("a session's end", () -> said(mover, words("urge.ask-after")), SOON));
  }

  private static void assertAnsweredOnce(Crowd crowd, List<Integer> expected) {
    int repeated = 0;
    for (int i = 0; i < expected.size(); i++) {
      int replies = Crowd.replies(crowd.talkers().get(i));
      assertThat(replies).isBetween(expected.get(i), expected.get(i) + KILLS);
      repeated += replies - expected.get(i);
    }
    assertThat(repeated).as("repeated").isLessThanOrEqualTo(Crowd.PEOPLE);
    crowd.movers().forEach(mover -> Crowd.assertNoTextMoreOften(mover, 1 + KILLS));
  }

  /** Ends it once nothing waits: that a message arrived is written down a moment after it did. */
  private static void stop(Served bot) throws SQLException {
    try (Connection database = open(bot.data())) {
      Patience.untilAsserted(() -> assertThat(waiting(database)).isZero());
    }
    bot.program().askToStop();
    bot.program().awaitExit(SOON);
  }

  private static int waiting(Connection database) throws SQLException {
    return count(database, "inbox") + count(database, "outbox");
  }

  private static boolean said(FakePerson person, String words) {
    return person.replies().stream().anyMatch(line -> line.text().contains(words));
  }

  private static void assertNothingWaits(Path data) throws SQLException {
    try (Connection database = open(data)) {
      assertThat(count(database, "inbox")).isZero();
      assertThat(count(database, "inbox_parked")).isZero();
      assertThat(count(database, "outbox")).isZero();
      assertThat(count(database, "outbox_given_up")).isZero();
      assertThat(count(database, "appointment where task_instance like '%/session-tick'")).isZero();
      assertThat(count(database, "movement_session where ended_at is null")).isZero();
    }
  }

  private static Connection open(Path data) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("tideover.db"));
  }

  private static int count(Connection database, String rows) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery("select count(*) from " + rows)) {
      return result.getInt(1);
    }
  }

  private static FakeTelegram telegram() {
    FakeTelegram telegram = FakeTelegram.start();
    telegram.tapsAreValidFor(Duration.ofMinutes(2));
    return telegram;
  }
}
