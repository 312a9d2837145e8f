package org.tideover.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * All decisions on movement in a database and what came of them, a JSON object a line, for whoever
 * wants to judge how movements are chosen. It only reads, also while the program runs.
 *
 * <p>People and episodes are named by codes that are good for one export alone; times are cut to
 * the minute; words are nowhere.
 */
public final class DecisionExport {
  private static final String DECISIONS =
      "select person_id, episode, at, movement, reason, policy, probability, options, place, body,"
          + " night, urge, round, effort_cap, today, answer, outcome, steps_done, urge_after,"
          + " urge_later from movement_trial where policy <> '' order by at, id";

  private static final String WITHHELD =
      "select person_id, episode, at, why from movement_withheld order by at, id";

  private final Supplier<String> codes;
  private final Map<String, String> people = new HashMap<>();
  private final Map<String, Integer> episodes = new HashMap<>();
  private final Map<String, Integer> episodesOf = new HashMap<>();
  private int decisions;
  private int withheld;

  private DecisionExport(Supplier<String> codes) {
    this.codes = codes;
  }

  /**
   * How much was written.
   *
   * @param decisions movements that were chosen
   * @param withheld times at which none was offered
   * @param people how many people they are of
   */
  public record Written(int decisions, int withheld, int people) {}

  /**
   * Writes the decisions, and then the times at which none could be made.
   *
   * @param storage where it is kept
   * @param codes fresh codes for people
   * @param lines takes each line
   * @throws StoreException when the database cannot be read, and says what to do
   */
  public static Written write(Storage storage, Supplier<String> codes, Consumer<String> lines) {
    DecisionExport export = new DecisionExport(codes);
    try (Handle handle = ReadOnly.open(storage)) {
      handle.select(DECISIONS).map((row, ignored) -> export.decision(row)).forEach(lines);
      handle.select(WITHHELD).map((row, ignored) -> export.withheld(row)).forEach(lines);
    } catch (JdbiException fault) {
      throw ReadOnly.unreadable(fault);
    }
    return new Written(export.decisions, export.withheld, export.people.size());
  }

  private String decision(ResultSet row) throws SQLException {
    decisions++;
    ObjectNode line = head(row);
    line.put("policy", row.getString("policy"));
    for (String column : new String[] {"place", "body"}) {
      line.put(column, row.getString(column).isEmpty() ? null : row.getString(column));
    }
    line.put("night", row.getBoolean("night"));
    for (String column : new String[] {"urge", "round", "effort_cap", "today"}) {
      line.put(column, number(row, column));
    }
    line.set("options", options(row.getString("options")));
    line.put("movement", row.getString("movement"));
    line.put("probability", row.getDouble("probability"));
    line.put("reason", row.getString("reason"));
    outcome(line, row);
    return line.toString();
  }

  private static void outcome(ObjectNode line, ResultSet row) throws SQLException {
    line.put("answer", row.getString("answer"));
    line.put("outcome", row.getString("outcome"));
    line.put("steps_done", number(row, "steps_done"));
    Integer before = number(row, "urge");
    Integer after = number(row, "urge_after");
    line.put("urge_after", after);
    line.put("fell_by", before == null || after == null ? null : before - after);
    line.put("urge_later", number(row, "urge_later"));
  }

  private String withheld(ResultSet row) throws SQLException {
    withheld++;
    return head(row).put("withheld", row.getString("why")).toString();
  }

  private ObjectNode head(ResultSet row) throws SQLException {
    String person = row.getString("person_id");
    String episode = row.getString("episode");
    ObjectNode line = Json.MAPPER.createObjectNode();
    line.put("person", people.computeIfAbsent(person, ignored -> codes.get()));
    line.put(
        "episode",
        episodes.computeIfAbsent(
            person + " " + episode, ignored -> episodesOf.merge(person, 1, Integer::sum)));
    Instant at = Instant.ofEpochMilli(row.getLong("at"));
    return line.put("at", at.truncatedTo(ChronoUnit.MINUTES).toString());
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : number;
  }

  private static JsonNode options(String json) {
    try {
      return Json.MAPPER.readTree(json);
    } catch (JsonProcessingException damaged) {
      return Json.MAPPER.createArrayNode();
    }
  }
}
