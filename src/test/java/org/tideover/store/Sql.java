package org.tideover.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks into a database behind the back of the stores. */
public final class Sql {
  private Sql() {}

  /** Runs a statement. */
  public static void run(Database database, String sql) {
    try (Connection connection = database.joining().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException fault) {
      throw new AssertionError(fault);
    }
  }

  /** The first column of every row, as text. */
  public static List<String> texts(Database database, String sql) {
    try (Connection connection = database.joining().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException fault) {
      throw new AssertionError(fault);
    }
  }

  /** The first column of every row, as numbers. */
  public static List<Long> numbers(Database database, String sql) {
    return texts(database, sql).stream().map(Long::valueOf).toList();
  }
}
