package org.tideover.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.tideover.store.StoreException.Kind;

/**
 * One table on its way from a file to a server: the same columns, each as its type on the server
 * wants it. Which columns there are, the server says.
 */
final class TableCopy {
  /** So many rows go over at a time, and are in memory. */
  private static final int AT_ONCE = 500;

  private static final String COLUMNS =
      "select column_name, data_type, is_identity = 'YES' as numbered"
          + " from information_schema.columns"
          + " where table_schema = current_schema() and table_name = ? order by ordinal_position";

  private final Handle from;
  private final Handle to;
  private final String table;
  private final List<Column> columns;
  private final long rows;

  /** A column of the server's; {@code numbered} where it counts the rows by itself. */
  private record Column(String name, String type, boolean numbered) {}

  /** Prepares to copy a table. */
  TableCopy(Handle from, Handle to, String table) {
    this.from = from;
    this.to = to;
    this.table = table;
    this.columns =
        to.select(COLUMNS, table)
            .map((row, ignored) ->
                new Column(
                    row.getString("column_name"),
                    row.getString("data_type"),
                    row.getBoolean("numbered")))
            .list();
    this.rows = count(from);
  }

  /** How many rows there are to copy. */
  long rows() {
    return rows;
  }

  /** In how many steps they go over. */
  int steps() {
    return Math.toIntExact(Math.ceilDiv(rows, AT_ONCE));
  }

  /**
   * Copies all rows, and counts those that arrived.
   *
   * @param step is told of each step that is done
   */
  void run(Runnable step) {
    try (ResultIterator<@Nullable Object[]> all =
        from.select("select " + names() + " from " + table).map(this::values).iterator()) {
      while (all.hasNext()) {
        insertSome(all);
        step.run();
      }
    }
    requireAll();
    columns.stream().filter(Column::numbered).forEach(this::goOnCounting);
  }

  private String names() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  private void insertSome(Iterator<@Nullable Object[]> all) {
    String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
    try (PreparedBatch some =
        to.prepareBatch(
            "insert into %s (%s) overriding system value values (%s)"
                .formatted(table, names(), places))) {
      for (int i = 0; i < AT_ONCE && all.hasNext(); i++) {
        some.add(all.next());
      }
      some.execute();
    }
  }

  private @Nullable Object[] values(ResultSet row, StatementContext ignored) throws SQLException {
    @Nullable Object[] values = new @Nullable Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(row, i + 1, columns.get(i).type());
    }
    return values;
  }

  /** SQLite knows neither booleans nor times, and counts in one size. */
  private static @Nullable Object value(ResultSet row, int column, String type)
      throws SQLException {
    if (row.getObject(column) == null) {
      return null;
    }
    return switch (type) {
      case "boolean" -> row.getBoolean(column);
      case "timestamp with time zone" -> row.getTimestamp(column);
      case "bytea" -> row.getBytes(column);
      case "double precision" -> row.getDouble(column);
      case "bigint", "integer", "smallint" -> row.getLong(column);
      default -> row.getString(column);
    };
  }

  private void requireAll() {
    long arrived = count(to);
    if (arrived != rows) {
      throw Failures.of(
          Kind.OTHER,
          "Of the table %s, %d of %d rows arrived. Please report it."
              .formatted(table, arrived, rows));
    }
  }

  private long count(Handle handle) {
    return handle.select("select count(*) from " + table).mapTo(Long.class).one();
  }

  /** New rows are numbered after the highest that there ever was. */
  private void goOnCounting(Column numbered) {
    long highest =
        from.select(
                "select coalesce(max(seq), 0) from (select seq from sqlite_sequence where name = ?"
                    + " union all select max(%s) as seq from %s)".formatted(numbered.name(), table),
                table)
            .mapTo(Long.class)
            .one();
    if (highest > 0) {
      to.select("select setval(pg_get_serial_sequence(?, ?), ?)", table, numbered.name(), highest)
          .mapTo(Long.class)
          .one();
    }
  }
}
