package org.tideover.figure;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tideover.domain.Progress;
import org.tideover.domain.Progress.Mood;

/** What check-ins told of the mood, day by day. */
final class MoodPanel implements ProgressPicture.Panel {
  private static final int HEAD = 84;
  private static final int CHART = 230;
  private static final int LEVELS = 4;
  private static final int LEFT = Pen.MARGIN + 130;
  private static final int RIGHT = Pen.WIDTH - Pen.MARGIN - 24;

  private final Progress progress;
  private final UnaryOperator<String> words;

  MoodPanel(Progress progress, UnaryOperator<String> words) {
    this.progress = progress;
    this.words = words;
  }

  @Override
  public int height() {
    return progress.moods().isEmpty() ? 0 : HEAD + CHART + 30;
  }

  @Override
  public void draw(Pen pen, int top) {
    pen.bold(words.apply("mood"), Pen.HEADING, Pen.INK, Pen.MARGIN, top + 40);
    int chart = top + HEAD;
    for (int level = 1; level <= LEVELS + 1; level += 2) {
      double y = y(chart, level);
      pen.line(LEFT - 20, y, RIGHT, y, Pen.RAISED, 3);
    }
    pen.words(words.apply("mood-high"), Pen.SMALL, Pen.SOFT, Pen.MARGIN, y(chart, 5) + 12);
    pen.words(words.apply("mood-low"), Pen.SMALL, Pen.SOFT, Pen.MARGIN, y(chart, 1) + 12);
    List<Mood> moods = progress.moods();
    for (int i = 0; i < moods.size(); i++) {
      Mood mood = moods.get(i);
      if (i > 0) {
        Mood earlier = moods.get(i - 1);
        pen.line(
            x(earlier), y(chart, earlier.level()), x(mood), y(chart, mood.level()), Pen.SUN, 5);
      }
      pen.dot(x(mood), y(chart, mood.level()), 12, Pen.SUN);
    }
  }

  private double x(Mood mood) {
    long ago = ChronoUnit.DAYS.between(mood.day(), progress.today());
    return RIGHT - 14 - ago * (RIGHT - LEFT - 14.0) / Math.max(1, progress.days() - 1);
  }

  private static double y(int chart, double level) {
    return chart + CHART - (level - 1) * CHART / LEVELS;
  }
}
