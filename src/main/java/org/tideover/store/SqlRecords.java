package org.tideover.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tideover.domain.PersonId;
import org.tideover.insight.Records;

/**
 * Everything of a person in SQL, read in one transaction: every table that {@link SqlPeople#TABLES}
 * names, and the appointments. So a table that is added later is in it, too. The rows of each stand
 * in the order of time.
 */
final class SqlRecords implements Records {
  /**
   * What says nothing of the person: who they are, which each row has, how a row is sealed, and who
   * somebody else is.
   */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "person_id",
          "key_id",
          "id",
          "buddy_id",
          "opened_by",
          "token_hash",
          "group_id",
          "taken_by");

  /** Columns that hold JSON. */
  private static final Set<String> JSON = Set.of("state", "event", "message", "options");

  private final StoreTransactions transactions;
  private final KeyRing keys;

  SqlRecords(StoreTransactions transactions, KeyRing keys) {
    this.transactions = transactions;
    this.keys = keys;
  }

  @Override
  public List<Table> of(PersonId person) {
    return transactions.call(handle ->
        Stream.concat(
                SqlPeople.TABLES.stream().sorted().map(table -> table(handle, table, person)),
                Stream.of(appointments(handle, person), helping(handle, person)))
            .filter(table -> !table.rows().isEmpty())
            .toList());
  }

  private Table table(Handle handle, String name, PersonId person) {
    return new Table(
        name,
        handle
            .select("select * from " + name + " where person_id = ?", person.toString())
            .map((row, ignored) -> new Dated(time(row), number(row), row(name, person, row)))
            .list()
            .stream()
            .sorted(Comparator.comparing(Dated::at).thenComparing(Dated::number))
            .map(Dated::values)
            .toList());
  }

  /**
   * A row and where it stands among others.
   *
   * @param at its first time
   * @param number its number, where it has one
   */
  private record Dated(long at, long number, Map<String, Object> values) {}

  private static long time(ResultSet row) throws SQLException {
    return number(row, SqlRecords::isTime);
  }

  private static long number(ResultSet row) throws SQLException {
    return number(row, "id"::equals);
  }

  /** What the first of these columns holds; 0 where that is no number. */
  private static long number(ResultSet row, Predicate<String> which) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      if (which.test(columns.getColumnName(i))) {
        return row.getObject(i) instanceof Number number ? number.longValue() : 0;
      }
    }
    return 0;
  }

  /** An appointment's instance is person/kind; '0' is what follows '/'. */
  private static Table appointments(Handle handle, PersonId person) {
    return new Table(
        "appointment",
        handle
            .select(
                "select task_instance, execution_time from appointment"
                    + " where task_name = 'appointment' and task_instance > ? and task_instance < ?"
                    + " order by execution_time",
                person + "/",
                person + "0")
            .map((row, ignored) -> appointment(row))
            .list());
  }

  /** What was agreed as somebody's buddy; not whose. */
  private Table helping(Handle handle, PersonId person) {
    return new Table(
        "buddy_of",
        handle
            .select("select line, alert, since_at from buddy where buddy_id = ?", person.toString())
            .map((row, ignored) -> row("buddy_of", person, row))
            .list());
  }

  private static Map<String, Object> appointment(ResultSet row) throws SQLException {
    String instance = row.getString("task_instance");
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("kind", instance.substring(instance.lastIndexOf('/') + 1));
    columns.put("at", row.getTimestamp("execution_time").toInstant().toString());
    return columns;
  }

  private Map<String, Object> row(String table, PersonId person, ResultSet row)
      throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String column = columns.getColumnName(i);
      @Nullable Object value = LEFT_OUT.contains(column) ? null : row.getObject(i);
      if (value != null) {
        value(table, person, column, value).ifPresent(shown -> values.put(shown(column), shown));
      }
    }
    return values;
  }

  private static String shown(String column) {
    return column.equals("sealed") ? "words" : column;
  }

  private Optional<Object> value(String table, PersonId person, String column, Object stored) {
    if (stored instanceof byte[] sealed) {
      return keys.open(sealed, owner(table, person))
          .map(open -> json(new String(open, StandardCharsets.UTF_8)));
    }
    if (stored instanceof Number number && isTime(column)) {
      return Optional.of(Instant.ofEpochMilli(number.longValue()).toString());
    }
    return Optional.of(
        JSON.contains(column) && stored instanceof String text ? json(text) : stored);
  }

  private static boolean isTime(String column) {
    return column.equals("at") || column.endsWith("_at");
  }

  private static byte[] owner(String table, PersonId person) {
    return SealedTables.owner(table, person.toString()).getBytes(StandardCharsets.UTF_8);
  }

  private static Object json(String text) {
    try {
      Object tree = Json.MAPPER.readValue(text, Object.class);
      return tree == null ? new ArrayList<>() : tree;
    } catch (JsonProcessingException notJson) {
      return text;
    }
  }
}
