package org.tideover.app.preview;

import java.util.ArrayList;
import java.util.List;

/** A review as text for a terminal: {@code -} was shown before, {@code +} is shown now. */
public final class ReviewText {
  static final String SIGNED =
      "The file is signed off, and has changed. Was the signature given for these words? If not,"
          + " empty reviewed_by and reviewed_on.";

  private ReviewText() {}

  /** Its lines. */
  public static List<String> lines(Review review) {
    List<String> lines = new ArrayList<>();
    for (Review.Change change : review.changes()) {
      lines.add(change.thing().kind().title() + ": " + change.thing().name());
      lines.add("  in " + change.thing().file());
      if (change.signed()) {
        lines.add("  " + SIGNED);
      }
      change.before().forEach(text -> add("  - ", text, lines));
      change.after().forEach(text -> add("  + ", text, lines));
      lines.add("");
    }
    lines.add(ReviewPage.summary(review));
    return lines;
  }

  private static void add(String mark, String text, List<String> lines) {
    String first = mark;
    for (String line : text.split("\n", -1)) {
      lines.add((first + line).stripTrailing());
      first = "    ";
    }
  }
}
