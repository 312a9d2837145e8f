package org.tideover.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An episode is recorded: readings, offers and their answers and why, the session, the outcome. */
class EpisodeRecordsTest {
  @TempDir Path folder;

  @Test
  void anEpisodeLeavesItsWholeStory() throws SQLException {
    try (BotTester bot = new BotTester(folder, TestHearing.shared())) {
      bot.says("im craving").says("7").taps("place:home").taps("body:okay");
      bot.taps("offer:another").taps("offer:start").passesUntilTheSessionEnds();
      bot.says("4").taps("next:done").passes(Duration.ofMinutes(31)).says("2");
    }
    assertThat(rows("select phase || ' ' || intensity from urge_reading order by id"))
        .containsExactly("before 7", "after 4", "follow-up 2");
    assertThat(rows("select place || ' ' || body from movement_offer"))
        .containsExactly("home okay", "home okay");
    assertThat(rows("select options from movement_offer"))
        .allSatisfy(options ->
            assertThat(options).contains("\"probability\":").contains("\"excluded\":\"place\""));
    assertThat(rows("select reason from movement_offer"))
        .allSatisfy(reason -> assertThat(reason).startsWith("why."));
    assertThat(rows("select answer from offer_answer order by id"))
        .containsExactly("another", "start");
    assertThat(rows("select outcome from movement_session")).containsExactly("finished");
    assertThat(rows("select outcome from urge_episode")).containsExactly("finished");
    assertThat(rows("select count(*) from inbox")).containsExactly("0");
    assertThat(rows("select count(*) from outbox")).containsExactly("0");
  }

  @Test
  void nobodyIsSentToSomebodyElseWhileTheHourIsUnknownOrItIsNight() throws SQLException {
    String company =
        "select count(*) from movement_offer, json_each(options) option"
            + " where option.value ->> 'movement' = 'buddy-minute'"
            + " and option.value ->> 'excluded' = 'company'";
    try (BotTester bot = new BotTester(folder, TestHearing.shared())) {
      bot.says("im craving").says("7").taps("place:home").taps("body:okay");
      assertThat(rows(company)).as("no clock").containsExactly("1");
      bot.says("/settings").taps("setting:zone").says("Tokyo").passes(Duration.ofMinutes(1));
      bot.says("im craving").says("7").taps("place:home").taps("body:okay");
      assertThat(rows(company)).as("11:11 in Tokyo").containsExactly("1");
      bot.says("/settings").taps("setting:zone").says("London").passes(Duration.ofMinutes(1));
      bot.says("im craving").says("7").taps("place:home").taps("body:okay");
      assertThat(rows(company)).as("02:12 in London").containsExactly("2");
    }
    assertThat(rows("select count(*) from movement_offer")).containsExactly("3");
  }

  @Test
  void aStopAndACrisisAreOutcomesToo() throws SQLException {
    try (BotTester bot = new BotTester(folder, TestHearing.shared())) {
      bot.says("im craving").taps("urge:start").says("i want to kill myself");
    }
    assertThat(rows("select outcome from movement_session")).containsExactly("escalated");
    assertThat(rows("select level || ' ' || category from escalation"))
        .containsExactly("crisis suicide");
  }

  private List<String> rows(String query) throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve("tideover.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
