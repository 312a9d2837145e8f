package org.tideover.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tideover.content.ContentSource;
import org.tideover.content.FigureContent;
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
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(UTF_8));
      return new FigurePrint(figure, HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The name of the picture's file. */
  String fileName() {
    return figure + "-" + digest.substring(0, SHORT) + ".gif";
  }
}
