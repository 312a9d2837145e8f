package org.tideover.figure;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.tideover.domain.Progress;
import org.tideover.domain.Progress.Helped;

/** By how much the urge fell over each movement that was done more than once. */
final class HelpedPanel implements ProgressPicture.Panel {
  private static final int MOST = 5;
  private static final int HEAD = 84;
  private static final int ROW = 118;
  private static final int FULL = Pen.WIDTH - 2 * Pen.MARGIN - 190;

  private final List<Helped> shown;
  private final UnaryOperator<String> words;
  private final UnaryOperator<String> names;

  HelpedPanel(Progress progress, UnaryOperator<String> words, UnaryOperator<String> names) {
    this.shown =
        progress.helped().stream()
            .filter(one -> one.times() >= Progress.OFTEN)
            .limit(MOST)
            .toList();
    this.words = words;
    this.names = names;
  }

  @Override
  public int height() {
    return shown.isEmpty() ? 0 : HEAD + shown.size() * ROW;
  }

  @Override
  public void draw(Pen pen, int top) {
    pen.bold(words.apply("helped"), Pen.HEADING, Pen.INK, Pen.MARGIN, top + 40);
    for (int i = 0; i < shown.size(); i++) {
      row(pen, top + HEAD + i * ROW, shown.get(i));
    }
  }

  private void row(Pen pen, int top, Helped one) {
    String times = one.times() + "×";
    pen.fitting(names.apply(one.movement()), Pen.WORDS, Pen.MARGIN, top + 36, FULL);
    pen.ending(times, Pen.SMALL, Pen.SOFT, Pen.WIDTH - Pen.MARGIN, top + 36);
    double part = Math.clamp(one.points() / 10, 0, 1);
    pen.box(Pen.MARGIN, top + 54, FULL, 30, Pen.RAISED);
    if (part > 0) {
      pen.box(Pen.MARGIN, top + 54, Math.max(30, part * FULL), 30, Pen.WAVE);
    }
    pen.ending(change(one.points()), Pen.WORDS, Pen.INK, Pen.WIDTH - Pen.MARGIN, top + 82);
  }

  private static String change(double points) {
    String number = String.format(Locale.ENGLISH, "%.1f", Math.abs(points));
    return number.equals("0.0") ? "±0" : (points > 0 ? "−" : "+") + number;
  }
}
