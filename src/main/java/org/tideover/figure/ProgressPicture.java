package org.tideover.figure;

import java.util.List;
import java.util.stream.Stream;
import org.tideover.content.Content;
import org.tideover.domain.Progress;

/**
 * How it went with a person, as a picture of panels one below the other; a panel without anything
 * to show is left out. With few episodes each stands for itself, and nothing is averaged.
 */
public final class ProgressPicture {
  private static final int HEAD = 190;
  private static final int GAP = 56;

  /** One part of the picture. */
  interface Panel {
    /** How high it is; 0 for nothing to show. */
    int height();

    /** Draws it below a line. */
    void draw(Pen pen, int top);
  }

  private final Content content;
  private final Progress progress;

  private ProgressPicture(Content content, Progress progress) {
    this.content = content;
    this.progress = progress;
  }

  /** The picture as PNG. */
  public static byte[] png(Content content, Progress progress) {
    return new ProgressPicture(content, progress).draw();
  }

  private byte[] draw() {
    List<Panel> panels =
        Stream.of(
                new ChangePanel(progress, this::words),
                new HelpedPanel(progress, this::words, this::movement),
                new HoursPanel(progress, this::words),
                new DaysPanel(progress, this::words),
                new MoodPanel(progress, this::words))
            .filter(panel -> panel.height() > 0)
            .toList();
    int height = HEAD + panels.stream().mapToInt(panel -> panel.height() + GAP).sum();
    Pen pen = new Pen(height);
    pen.bold(words("title"), Pen.TITLE, Pen.INK, Pen.MARGIN, 104);
    pen.words(period(), Pen.WORDS, Pen.SOFT, Pen.MARGIN, 160);
    int top = HEAD + 16;
    for (Panel panel : panels) {
      panel.draw(pen, top);
      top += panel.height() + GAP;
    }
    return pen.png();
  }

  private String period() {
    int episodes = progress.episodes().size();
    String key = episodes == 1 ? "one-episode" : "episodes";
    return words("period").replace("{days}", "" + progress.days())
        + " · "
        + words(key).replace("{count}", "" + episodes);
  }

  private String words(String key) {
    return content.reply("progress.picture-" + key).getFirst();
  }

  private String movement(String id) {
    return content.movement(id).map(found -> found.name()).orElse(id);
  }
}
