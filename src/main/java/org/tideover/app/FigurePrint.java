package org.tideover.app;

import org.tideover.content.ContentSource;
import org.tideover.content.FigureContent;
import org.tideover.domain.Digest;
import org.tideover.figure.FigurePainter;

/**
 * Says what a figure looks like: its file, the poses it shares, and the way of drawing. Two
 * pictures with the same print are the same picture.
 *
 * @param figure the figure's id
 * @param digest of all that it is made from, in hexadecimal digits
 */
record FigurePrint(String figure, String digest) {
  private static final int SHORT = 12;

  /** The print of a figure as it is written now. */
  static FigurePrint of(ContentSource content, String figure) {
    String whole = FigureContent.written(content, figure) + FigurePainter.EDITION;
    return new FigurePrint(figure, Digest.hex(whole));
  }

  /** The name of the picture's file. */
  String fileName() {
    return figure + "-" + digest.substring(0, SHORT) + ".gif";
  }
}
