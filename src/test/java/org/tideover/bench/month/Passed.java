package org.tideover.bench.month;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A prompt that the program let pass, as it recorded it itself.
 *
 * @param at when it did
 * @param reason why
 */
record Passed(Instant at, String reason) {
  /** What a machine that stood still may be the reason of. */
  private static final Set<String> DECENT = Set.of("quiet-hours", "too-late");

  private static final String ROWS =
      "select at, reason from nudge_decision where person_id = ? and not sent"
          + " and point in ('check-in', 'planned') order by at";

  /**
   * Whether it was let go as it should be; any other reason to withhold what was asked for is none.
   */
  boolean isDecent() {
    return DECENT.contains(reason);
  }

  /** All of somebody's, by the program's own database. */
  static List<Passed> of(Path data, long chat) {
    String database = "jdbc:sqlite:" + data.resolve("tideover.db");
    try (Connection connection = DriverManager.getConnection(database);
        PreparedStatement query = connection.prepareStatement(ROWS)) {
      query.setString(1, "telegram:" + chat);
      List<Passed> all = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          all.add(new Passed(Instant.ofEpochMilli(rows.getLong(1)), rows.getString(2)));
        }
      }
      return all;
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
