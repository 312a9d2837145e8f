package org.tideover.figure;

import java.util.List;
import java.util.function.UnaryOperator;
import org.tideover.domain.Progress;

/** When urges came, by the person's clock. */
final class HoursPanel implements ProgressPicture.Panel {
  private static final int HEAD = 84;
  private static final int CHART = 190;
  private static final int FOOT = 60;

  private final List<Integer> hours;
  private final UnaryOperator<String> words;

  HoursPanel(Progress progress, UnaryOperator<String> words) {
    this.hours = progress.hours();
    this.words = words;
  }

  @Override
  public int height() {
    boolean any = hours.stream().anyMatch(count -> count > 0);
    return any ? HEAD + CHART + FOOT : 0;
  }

  @Override
  public void draw(Pen pen, int top) {
    pen.bold(words.apply("hours"), Pen.HEADING, Pen.INK, Pen.MARGIN, top + 40);
    int most = hours.stream().mapToInt(Integer::intValue).max().orElse(1);
    double step = (Pen.WIDTH - 2.0 * Pen.MARGIN) / hours.size();
    double floor = top + HEAD + CHART;
    for (int i = 0; i < hours.size(); i++) {
      double x = Pen.MARGIN + i * step;
      double height = (CHART - 50.0) * hours.get(i) / most;
      pen.box(x + 8, floor - Math.max(6, height), step - 16, Math.max(6, height), color(i));
      if (hours.get(i) > 0) {
        pen.centred("" + hours.get(i), Pen.SMALL, Pen.INK, x + step / 2, floor - height - 14);
      }
      pen.centred("" + i * Progress.PART, Pen.SMALL, Pen.SOFT, x, floor + 46);
    }
    pen.centred("24", Pen.SMALL, Pen.SOFT, Pen.WIDTH - Pen.MARGIN, floor + 46);
  }

  private java.awt.Color color(int part) {
    return hours.get(part) > 0 ? Pen.WAVE : Pen.RAISED;
  }
}
