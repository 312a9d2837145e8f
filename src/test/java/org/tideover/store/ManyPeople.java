package org.tideover.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.tideover.domain.PersonId;
import org.tideover.tester.BotTester;

/** Makes many people of one who has lived: each has the same rows under an id of their own. */
final class ManyPeople {
  private static final List<String> COPIED =
      List.of(
          "person",
          "inbox_seen",
          "slot",
          "chat_message",
          "urge_episode",
          "urge_reading",
          "movement_offer",
          "offer_answer",
          "skill_shown",
          "movement_session",
          "check_in");

  /** What a sleeping person has booked, with its priority: each falls due once a day. */
  private static final List<String> BOOKED = List.of("check-in", "nudge", "plan");

  private ManyPeople() {}

  /** The person of a number from 1. */
  static PersonId person(int number) {
    return new PersonId("telegram", String.valueOf(number));
  }

  static void make(Storage.Server server, int people) throws SQLException {
    try (Connection connection = PostgresEngine.simple(server).getConnection()) {
      make(connection, people);
    }
  }

  private static void make(Connection database, int people) throws SQLException {
    long begin = System.nanoTime();
    for (String table : COPIED) {
      copy(database, table, people);
    }
    for (String kind : BOOKED) {
      run(
          database,
          "insert into appointment (task_name, task_instance, task_data, execution_time, picked,"
              + " consecutive_failures, version, priority)"
              + " select 'appointment', 'telegram:' || g || '/"
              + kind
              + "', 'x', now() + interval '1 hour' * 24 * random(), false, 0, g * 16, 5"
              + " from generate_series(1, "
              + people
              + ") g");
    }
    run(database, "vacuum analyze");
    System.out.printf(
        "%d people made in %d s%n", people, (System.nanoTime() - begin) / 1_000_000_000);
  }

  private static void run(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void copy(Connection database, String table, int people) throws SQLException {
    List<String> columns =
        columns(
            database,
            "select column_name from information_schema.columns where table_schema = 'public'"
                + " and is_identity = 'NO' and table_name = '"
                + table
                + "' order by ordinal_position");
    List<String> values = columns.stream().map(ManyPeople::value).toList();
    run(
        database,
        "insert into "
            + table
            + " ("
            + String.join(", ", columns)
            + ") select "
            + String.join(", ", values)
            + " from "
            + table
            + " cross join generate_series(1, "
            + people
            + ") g where person_id = '"
            + BotTester.PERSON
            + "'");
  }

  private static List<String> columns(Connection database, String sql) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        columns.add(rows.getString(1));
      }
    }
    return columns;
  }

  private static String value(String column) {
    return switch (column) {
      case "person_id" -> "'telegram:' || g";
      case "external_id" -> "external_id || '-' || g";
      case "state" -> "replace(state, '\"" + BotTester.PERSON + "\"', '\"telegram:' || g || '\"')";
      default -> column;
    };
  }
}
