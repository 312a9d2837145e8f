package org.tideover.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tideover.figure.IntervalBar.Window;
import org.tideover.figure.LineChart.Axes;
import org.tideover.figure.LineChart.Axis;
import org.tideover.figure.LineChart.Line;
import org.tideover.figure.LineChart.Place;
import org.tideover.figure.LineChart.Point;

class ChartsTest {
  private static final Axis X =
      new Axis("across", 0, 1, 0.5, value -> String.format(Locale.ROOT, "%.1f", value));

  private static Point point(double x, double y, String words) {
    return new Point(List.of(new Place(x, y)), words, "more");
  }

  private static String chart(List<Point> points) {
    Markup page = new Markup();
    List<Place> places = points.stream().map(point -> point.places().getFirst()).toList();
    new LineChart(
            "a chart",
            new Axes(X, X),
            Optional.of(new LineChart.Zone(0, 0.5, 0.5, 1)),
            List.of(new Line("found", places)),
            points,
            points.getFirst())
        .draw(page);
    return page.toString();
  }

  @Test
  void aLineGoesFromCornerToCorner() {
    assertThat(chart(List.of(point(0, 0, "first"), point(1, 1, "last"))))
        .contains("<title>a chart</title>")
        .contains("d=\"M40.0 230.0 L348.0 34.0\"")
        .contains(">0.5</text>")
        .contains(">across</text>");
  }

  @Test
  void whatLiesOutsideIsDrawnAtTheEdge() {
    assertThat(chart(List.of(point(-3, 2, "first"), point(1, 1, "last"))))
        .contains("d=\"M40.0 34.0 L348.0 34.0\"");
  }

  @Test
  void theWordsOfEveryPointAreThereAndTheirColumnsMeetHalfWay() {
    assertThat(chart(List.of(point(0, 0, "first"), point(0.5, 0.5, "second"), point(1, 1, "last"))))
        .contains("second", "last")
        .contains("class=\"hit\" x=\"40.0\" y=\"34.0\" width=\"77.0\"")
        .contains("class=\"hit\" x=\"117.0\" y=\"34.0\" width=\"154.0\"")
        .contains("class=\"hit\" x=\"271.0\" y=\"34.0\" width=\"77.0\"");
  }

  @Test
  void anIntervalIsDrawnInItsWindow() {
    Markup page = new Markup();
    new IntervalBar(0.9, 0.85, 0.95).drawAgainst(page, 0.8, new Window(0.8, 1), "90 %");
    assertThat(page.toString())
        .contains("aria-label=\"90 %\"")
        .contains("class=\"range\" x=\"25.00\" y=\"5.00\" width=\"50.00\"")
        .contains("class=\"mark\" x=\"49.00\"")
        .contains("class=\"target\" x=\"0.00\"");
  }

  @Test
  void aBarEndsAtItsShare() {
    Markup page = new Markup();
    new IntervalBar(0.25, 0, 1).drawBar(page, "a quarter");
    assertThat(page.toString())
        .contains("class=\"value\" x=\"0.00\" y=\"5.00\" width=\"25.00\"")
        .contains("class=\"whisker\" x=\"0.00\" y=\"6.50\" width=\"100.00\"");
  }
}
