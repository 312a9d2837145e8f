package org.tideover.schedule;

import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javax.sql.DataSource;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.PersonId;

/**
 * Our side of db-scheduler's table. Its own client would refuse to move an appointment that is just
 * firing, which is exactly when a session books its next tick; and it needs up to four statements
 * where one does.
 */
final class AppointmentTable {
  static final String NAME = "appointment";
  static final String TASK = "appointment";

  private static final String BOOK =
      "insert into appointment"
          + " (task_name, task_instance, task_data, execution_time, picked, version, priority)"
          + " values (?, ?, ?, ?, ?, ?, ?)"
          + " on conflict (task_name, task_instance) do update set"
          + " task_data = excluded.task_data, execution_time = excluded.execution_time,"
          + " picked = excluded.picked, picked_by = null, last_heartbeat = null,"
          + " consecutive_failures = 0, version = appointment.version + 1";
  private static final String CANCEL =
      "delete from appointment where task_name = ? and task_instance = ?";
  // '0' is what follows '/': a range instead of a pattern, which an address could spoil.
  private static final String CANCEL_ALL =
      "delete from appointment where task_name = ? and task_instance > ? and task_instance < ?";
  private static final String LET_GO =
      "update appointment set picked = ?, picked_by = null, last_heartbeat = null,"
          + " version = version + 1 where picked = ? and picked_by = ?";

  private final DataSource database;
  private final Function<SQLException, RuntimeException> faults;
  private final String scheduler;
  private final JdbcCustomization dialect;

  private static final String NUMBER = "#";
  private static final String SPACE = " ";

  // An appointment that is cancelled and booked again must not look like the one before to
  // db-scheduler, which tells them apart by version; picking one adds 1 to it.
  private final AtomicLong versions;

  AppointmentTable(
      DataSource database,
      Function<SQLException, RuntimeException> faults,
      String scheduler,
      Instant now) {
    this.database = database;
    this.faults = faults;
    this.scheduler = scheduler;
    this.dialect = dialect(database);
    this.versions = new AtomicLong(now.toEpochMilli() << 8);
  }

  private static JdbcCustomization dialect(DataSource database) {
    JdbcCustomization found = new AutodetectJdbcCustomization(database);
    return found.getName().equals(AutodetectJdbcCustomization.SQLITE) ? new SqliteDialect() : found;
  }

  /** How the database wants to be spoken to. */
  JdbcCustomization dialect() {
    return dialect;
  }

  /** The instance's name of a person's appointment of a kind. */
  static String instance(PersonId person, AppointmentKind kind) {
    return person + "/" + kind.id();
  }

  /**
   * Under which id an appointment goes through the door: that of its booking, so that the same one
   * is recognised however often it fires, and a later one for the same moment is another. What an
   * earlier version booked has no number, and is known by its moment.
   */
  static String externalId(String instance, Instant due, String data) {
    int end = end(data);
    return "due/" + instance + "/" + (end == 0 ? due.toEpochMilli() : data.substring(0, end - 1));
  }

  /** What is stored beside an appointment: the number of its booking, and its token. */
  private static String data(long number, String token) {
    return NUMBER + number + SPACE + token;
  }

  /** Where the token begins. */
  private static int end(String data) {
    return data.startsWith(NUMBER) ? data.indexOf(SPACE) + 1 : 0;
  }

  /** Reads an instance's name, and what is stored beside it, back. */
  static Appointment appointment(String instance, Instant at, String data) {
    int slash = instance.lastIndexOf('/');
    return new Appointment(
        PersonId.parse(instance.substring(0, slash)),
        AppointmentKind.of(instance.substring(slash + 1)),
        at,
        data.substring(end(data)));
  }

  /** How much an appointment goes before others that are due. */
  static int priority(AppointmentKind kind) {
    return switch (kind) {
      case OVERDOSE_STEP -> 100;
      case CRISIS_CHECK_IN, CRISIS_NEXT_DAY -> 90;
      case SESSION_TICK, TOGETHER_TICK -> 50;
      case URGE_FOLLOW_UP -> 10;
      case BUDDY_ALERT -> 80;
      case CHECK_IN, PLAN, NUDGE, WEEKLY_PICTURE -> 5;
    };
  }

  void book(Appointment appointment) {
    long number = versions.addAndGet(16);
    String data = data(number, appointment.token());
    run(
        BOOK,
        statement -> {
          statement.setString(1, TASK);
          statement.setString(2, instance(appointment.person(), appointment.kind()));
          dialect.setTaskData(statement, 3, data.getBytes(StandardCharsets.UTF_8));
          dialect.setInstant(statement, 4, appointment.at());
          statement.setBoolean(5, false);
          statement.setLong(6, number);
          statement.setInt(7, priority(appointment.kind()));
        });
  }

  void cancel(PersonId person, AppointmentKind kind) {
    run(
        CANCEL,
        statement -> {
          statement.setString(1, TASK);
          statement.setString(2, instance(person, kind));
        });
  }

  void cancelAll(PersonId person) {
    run(
        CANCEL_ALL,
        statement -> {
          statement.setString(1, TASK);
          statement.setString(2, person + "/");
          statement.setString(3, person + "0");
        });
  }

  /** Whether the database can pick what is due and hand it out in one statement. */
  boolean picksInOne() {
    return dialect.supportsSingleStatementLockAndFetch();
  }

  /** Lets go of what this process was firing when it ended: it fires again. */
  void letGoOfUnfinished() {
    run(
        LET_GO,
        statement -> {
          statement.setBoolean(1, false);
          statement.setBoolean(2, true);
          statement.setString(3, scheduler);
        });
  }

  private void run(String sql, Values values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      values.into(statement);
      statement.executeUpdate();
    } catch (SQLException fault) {
      throw faults.apply(fault);
    }
  }

  @FunctionalInterface
  private interface Values {
    void into(PreparedStatement statement) throws SQLException;
  }
}
