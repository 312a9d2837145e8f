package org.tideover.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tideover.figure.LineChart;
import org.tideover.figure.LineChart.Axes;
import org.tideover.figure.LineChart.Axis;
import org.tideover.figure.LineChart.Line;
import org.tideover.figure.LineChart.Place;
import org.tideover.figure.LineChart.Point;
import org.tideover.figure.Markup;

/** How far each policy stays behind the oracle, episode by episode, as a picture of its own. */
final class RegretPicture {
  private static final List<String> POLICIES =
      List.of(
          ChoosingSimulation.FIXED,
          ChoosingSimulation.RANDOM,
          ChoosingSimulation.LEARNS,
          ChoosingSimulation.BOUND);

  private static final String STYLE =
      """
      text { font: 11px system-ui, sans-serif; fill: #334155; }
      .title { font-size: 13px; font-weight: 600; }
      .middle { text-anchor: middle; } .end { text-anchor: end; }
      .grid { stroke: #e2e8f0; } .axis, .rule { stroke: #94a3b8; } .rule { stroke-dasharray: 2 3; }
      .line { fill: none; stroke-width: 2; }
      .random { stroke: #475569; stroke-dasharray: 5 5; } .fixed { stroke: #d97706; } .learns { stroke: #0d9488; stroke-width: 3; }
      .bound { stroke: #7c3aed; }
      .key-random { fill: #475569; } .key-fixed { fill: #d97706; } .key-learns { fill: #0d9488; }
      .key-bound { fill: #7c3aed; }
      .dot { fill: #ffffff; stroke: #334155; stroke-width: 1.5; }
      .paper { fill: #ffffff; }
      """;

  private RegretPicture() {}

  static String of(ChoosingSimulation.Result result, int episodes) {
    Markup page = new Markup();
    page.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 560 320",
        "width",
        "840",
        "height",
        "480",
        "role",
        "img");
    page.element("style", STYLE);
    page.empty("rect", "class", "paper", "width", "560", "height", "320", "rx", "8");
    page.element(
        "text",
        "Points of urge that the oracle took off and the policy did not",
        "class",
        "title",
        "x",
        "20",
        "y",
        "24");
    page.open("svg", "x", "10", "y", "26", "width", "360", "height", "300");
    chart(result, episodes).draw(page);
    page.close();
    keys(page, result, episodes);
    page.close();
    return page.toString();
  }

  private static void keys(Markup page, ChoosingSimulation.Result result, int episodes) {
    for (String policy : POLICIES) {
      String y = String.valueOf(120 + 28 * POLICIES.indexOf(policy));
      page.empty("circle", "class", "key-" + style(policy), "cx", "378", "cy", y, "r", "5");
      page.element(
          "text",
          "%s: %.0f".formatted(policy, result.regret(policy, episodes)),
          "x",
          "388",
          "y",
          String.valueOf(Integer.parseInt(y) + 4));
    }
  }

  private static LineChart chart(ChoosingSimulation.Result result, int episodes) {
    double most = Math.ceil(result.regret(ChoosingSimulation.RANDOM, episodes) / 20) * 20;
    Axes axes =
        new Axes(
            new Axis("episodes", 0, episodes, 10, value -> "%.0f".formatted(value)),
            new Axis("points", 0, most, 20, value -> "%.0f".formatted(value)));
    List<Line> lines = POLICIES.stream().map(policy -> line(policy, result, episodes)).toList();
    Point end = new Point(lines.stream().map(line -> line.places().getLast()).toList(), "", "");
    return new LineChart(
        "Regret against the oracle", axes, Optional.empty(), lines, List.of(), end);
  }

  private static Line line(String policy, ChoosingSimulation.Result result, int episodes) {
    List<Place> places = new ArrayList<>();
    places.add(new Place(0, 0));
    for (int until = 1; until <= episodes; until++) {
      places.add(new Place(until, result.regret(policy, until)));
    }
    return new Line(style(policy), places);
  }

  private static String style(String policy) {
    return switch (policy) {
      case ChoosingSimulation.RANDOM -> "random";
      case ChoosingSimulation.FIXED -> "fixed";
      case ChoosingSimulation.BOUND -> "bound";
      default -> "learns";
    };
  }
}
