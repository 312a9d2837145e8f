package org.tideover.store;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every table that a database file has, those of migrations that are yet to be written among them:
 * filled with something in every column, and read back here and on a server.
 */
final class EveryTable {
  private static final String NAMES =
      "select name from sqlite_master where type = 'table'"
          + " and name not in ('flyway_schema_history', 'sqlite_sequence') order by name";

  private final Path file;
  private final Storage.Server server;
  private final List<String> names;

  EveryTable(Path file, Storage.Server server) throws SQLException {
    this.file = file;
    this.server = server;
    try (Connection here = here()) {
      names = texts(here, NAMES);
    }
  }

  /** The names of the tables. */
  List<String> names() {
    return names;
  }

  /** The names of those that hold something. */
  List<String> filled() throws SQLException {
    try (Connection here = here()) {
      return new TreeSet<>(rows(here).stream().map(row -> row.split(" ")[0]).toList())
          .stream().toList();
    }
  }

  /** Every row in the file, as text. */
  List<String> inFile() throws SQLException {
    try (Connection here = here()) {
      return rows(here);
    }
  }

  /** Every row on the server, in the same words. */
  List<String> onServer() throws SQLException {
    try (Connection there = there()) {
      return rows(there);
    }
  }

  /** Adds a row with much in every column to each table, and one with as little as may be. */
  void fill() throws SQLException {
    try (Connection here = here();
        Connection there = there()) {
      for (String table : names) {
        List<String> columns = columns(there, table);
        insert(here, table, columns, true);
        insert(here, table, columns, false);
      }
    }
  }

  /** Name, type and whether it may be empty; the server alone knows the types. */
  private static List<String> columns(Connection there, String table) throws SQLException {
    return texts(
        there,
        "select column_name || ' ' || data_type || ' ' || is_nullable"
            + " from information_schema.columns where table_name = '%s' order by ordinal_position"
                .formatted(table));
  }

  private static void insert(Connection here, String table, List<String> columns, boolean much)
      throws SQLException {
    String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
    try (PreparedStatement row =
        here.prepareStatement(
            "insert into %s (%s) values (%s)"
                .formatted(
                    table,
                    columns.stream()
                        .map(column -> column.split(" ")[0])
                        .collect(Collectors.joining(", ")),
                    places))) {
      for (int i = 0; i < columns.size(); i++) {
        row.setObject(i + 1, value(here, columns.get(i), much));
      }
      row.executeUpdate();
    }
  }

  private static @Nullable Object value(Connection here, String column, boolean much)
      throws SQLException {
    if (column.startsWith("key_id ")) {
      return Long.valueOf(texts(here, "select key_id from safety_plan").getFirst());
    }
    if (!much && column.endsWith(" YES")) {
      return null;
    }
    String type = column.replaceFirst("^\\w+ ", "").replaceFirst(" \\w+$", "");
    return switch (type) {
      case "boolean" -> much ? 1 : 0;
      case "smallint" -> much ? Short.MAX_VALUE : Short.MIN_VALUE;
      case "integer" -> much ? Integer.MAX_VALUE : Integer.MIN_VALUE;
      case "bigint" -> much ? Long.MAX_VALUE - 1 : 1_000_000_000_000L;
      case "double precision" -> much ? 0.1 : 0.0;
      case "bytea" -> much ? new byte[] {0, -1, '\'', '\\'} : new byte[0];
      case "timestamp with time zone" -> much ? 1_772_366_400_123L : 0L;
      default -> much ? "Zoë's \"wave\" 🌊\n\\x00 %s ?" : "";
    };
  }

  private List<String> rows(Connection database) throws SQLException {
    List<String> all = new ArrayList<>();
    for (String table : names) {
      try (ResultSet rows = database.createStatement().executeQuery("select * from " + table)) {
        while (rows.next()) {
          all.add(table + " " + row(rows));
        }
      }
    }
    Collections.sort(all);
    return all;
  }

  private static SortedSet<String> row(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    SortedSet<String> values = new TreeSet<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      values.add(columns.getColumnName(i) + "=" + text(row.getObject(i)));
    }
    return values;
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case Boolean truth -> truth ? "1" : "0";
      case Timestamp time -> String.valueOf(time.getTime());
      case byte[] bytes -> HexFormat.of().formatHex(bytes);
      case Number number -> new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
      case null, default -> Objects.toString(value);
    };
  }

  private static List<String> texts(Connection database, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (ResultSet rows = database.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private Connection here() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private Connection there() throws SQLException {
    return PostgresEngine.simple(server).getConnection();
  }
}
