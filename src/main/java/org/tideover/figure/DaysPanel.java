package org.tideover.figure;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.tideover.domain.Progress;

/** The days of the span, seven a row, and on which of them the person moved. */
final class DaysPanel implements ProgressPicture.Panel {
  private static final int HEAD = 84;
  private static final int WEEK = 7;
  private static final int ROW = 78;

  private final Progress progress;
  private final UnaryOperator<String> words;

  DaysPanel(Progress progress, UnaryOperator<String> words) {
    this.progress = progress;
    this.words = words;
  }

  @Override
  public int height() {
    return progress.movementDays().isEmpty() ? 0 : HEAD + Math.ceilDiv(progress.days(), WEEK) * ROW;
  }

  @Override
  public void draw(Pen pen, int top) {
    String key = progress.movementDays().size() == 1 ? "one-day" : "days";
    String heading = words.apply(key).replace("{count}", "" + progress.movementDays().size());
    pen.bold(heading, Pen.HEADING, Pen.INK, Pen.MARGIN, top + 40);
    double step = (Pen.WIDTH - 2.0 * Pen.MARGIN) / WEEK;
    for (int i = 0; i < progress.days(); i++) {
      LocalDate day = progress.today().minusDays(progress.days() - 1L - i);
      boolean moved = progress.movementDays().contains(day);
      double x = Pen.MARGIN + (i % WEEK + 0.5) * step;
      double y = top + HEAD + (i / WEEK) * ROW + ROW / 2.0;
      pen.dot(x, y, moved ? 31 : 26, moved ? Pen.WAVE : Pen.RAISED);
      String number = "" + day.getDayOfMonth();
      pen.centred(number, Pen.SMALL, moved ? Pen.GROUND : Pen.SOFT, x, y + 12);
    }
  }
}
