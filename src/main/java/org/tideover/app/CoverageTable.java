package org.tideover.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tideover.content.Content;
import org.tideover.content.Coverage;
import org.tideover.domain.Body;
import org.tideover.domain.Family;
import org.tideover.domain.Movement;
import org.tideover.domain.Place;

/** The table of {@code content coverage}: plain text, without colours, 80 columns at most. */
record CoverageTable(Content content) {
  private static final int WIDTH = 80;
  private static final int NAME = 32;
  private static final String ROW = "%-" + NAME + "s %4s  %s";
  private static final String GRID = "%-" + NAME + "s %10s %10s %10s %10s";

  /** Whether every situation has enough. */
  boolean isEnough() {
    return Coverage.of(content).stream().allMatch(Coverage::isEnough);
  }

  /** The table, line by line. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(ROW.formatted("Situation", "fit", "such as"));
    Coverage.of(content).forEach(row -> lines.add(line(row)));
    lines.add("");
    lines.add(grid("Place and body", body -> body.id()));
    for (Place place : Place.values()) {
      lines.add(grid(place.id(), body -> String.valueOf(count(place, body))));
    }
    lines.add("");
    lines.add("Movements: " + families());
    lines.add(
        "Besides: %d skills, %d lessons"
            .formatted(content.skills().size(), content.lessons().size()));
    lines.add(verdict());
    return lines;
  }

  private static String line(Coverage row) {
    String count = String.valueOf(row.fitting().size());
    String start = ROW.formatted(row.situation().name(), count, row.isEnough() ? "" : "TOO FEW ");
    return (start + ids(row.fitting(), WIDTH - start.length())).stripTrailing();
  }

  /** As many ids as there is room for, and how many are left out. */
  private static String ids(List<Movement> movements, int room) {
    StringBuilder shown = new StringBuilder();
    int left = movements.size();
    for (Movement movement : movements) {
      String next = (shown.isEmpty() ? "" : ", ") + movement.id();
      String more = left > 1 ? " +" + (left - 1) : "";
      if (shown.length() + next.length() + more.length() > room) {
        break;
      }
      shown.append(next);
      left--;
    }
    return left == 0 ? shown.toString() : shown + " +" + left;
  }

  private static String grid(String name, Function<Body, String> cell) {
    Object[] cells = Arrays.stream(Body.values()).filter(Body::mayMove).map(cell).toArray();
    return GRID.formatted(name, cells[0], cells[1], cells[2], cells[3]);
  }

  private long count(Place place, Body body) {
    return content.movements().stream()
        .filter(movement -> movement.places().contains(place) && movement.bodies().contains(body))
        .count();
  }

  private String families() {
    return Arrays.stream(Family.values())
        .map(family -> count(family) + " " + family.id())
        .collect(Collectors.joining(", ", content.movements().size() + " (", ")"));
  }

  private long count(Family family) {
    return content.movements().stream().filter(one -> one.family() == family).count();
  }

  private String verdict() {
    return isEnough()
        ? "In every situation at least %d movements fit.".formatted(Coverage.LEAST)
        : "Some situations have fewer than %d movements: write more that fit there."
            .formatted(Coverage.LEAST);
  }
}
