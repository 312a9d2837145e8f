package org.tideover.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.domain.AppointmentKind.CRISIS_CHECK_IN;
import static org.tideover.domain.AppointmentKind.PLAN;
import static org.tideover.domain.AppointmentKind.SESSION_TICK;
import static org.tideover.domain.AppointmentKind.URGE_FOLLOW_UP;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.BEN;
import static org.tideover.store.Samples.NOON;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.PersonId;
import org.tideover.store.Database;
import org.tideover.store.Sql;

/** What SQLite is asked for what is due, and how it goes about it. */
class SqliteDialectTest {
  private @TempDir Path folder;
  private Database database;
  private AppointmentTable table;

  @BeforeEach
  void open() {
    database = Database.open(folder, () -> NOON);
    table = new AppointmentTable(database.joining(), Database::fault, "tideover", NOON);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theGravestComesFirstAndInALaneTheOldest() throws SQLException {
    book(-9, ANNA, URGE_FOLLOW_UP);
    book(-8, BEN, URGE_FOLLOW_UP);
    book(-7, ANNA, PLAN);
    book(-2, ANNA, SESSION_TICK);
    book(-3, BEN, SESSION_TICK);
    book(0, ANNA, CRISIS_CHECK_IN);

    assertThat(due(5))
        .containsExactly(
            ANNA + "/crisis-check-in",
            BEN + "/session-tick",
            ANNA + "/session-tick",
            ANNA + "/urge-follow-up",
            BEN + "/urge-follow-up");
    assertThat(due(2)).containsExactly(ANNA + "/crisis-check-in", BEN + "/session-tick");
  }

  @Test
  void whoSleepsAndWhatIsFiringAlreadyIsLeftOut() throws SQLException {
    book(-2, ANNA, CRISIS_CHECK_IN);
    Sql.run(database, "update appointment set picked = true");
    book(1, ANNA, SESSION_TICK);
    book(-1, BEN, PLAN);

    assertThat(due(9)).containsExactly(BEN + "/plan");
  }

  @Test
  void nothingIsDueWhereNothingIsBooked() throws SQLException {
    assertThat(due(9)).isEmpty();
  }

  @Test
  void noSleeperIsWalkedPast() throws SQLException {
    assertThat(asked("explain query plan " + question(9), "detail"))
        .filteredOn(step -> step.contains("appointment") || step.contains("due"))
        .isNotEmpty()
        .allMatch(step -> step.startsWith("SEARCH"));
  }

  private void book(int seconds, PersonId person, AppointmentKind kind) {
    table.book(new Appointment(person, kind, NOON.plusSeconds(seconds), "token"));
  }

  private List<String> due(int most) throws SQLException {
    return asked(question(most), "task_instance");
  }

  private String question(int most) {
    return table.dialect().createSelectDueQuery(AppointmentTable.NAME, most, "", true);
  }

  private List<String> asked(String question, String column) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = database.joining().getConnection();
        PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setBoolean(1, false);
      table.dialect().setInstant(statement, 2, NOON);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(column));
        }
      }
    }
    return found;
  }
}
