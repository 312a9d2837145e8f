package org.tideover.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * Draws a picture for a phone: 1080 points wide, one dark ground that stands out from a light chat
 * and does not glare in a dark one, and our own typeface.
 */
final class Pen {
  static final int WIDTH = 1080;
  static final int MARGIN = 72;

  /** Sizes of words: what is smaller cannot be read on a phone. */
  static final double TITLE = 60;

  static final double HEADING = 44;
  static final double WORDS = 38;
  static final double SMALL = 34;

  static final Color GROUND = new Color(0x15302f);
  static final Color RAISED = new Color(0x1f403e);
  static final Color INK = new Color(0xf3f1e7);
  static final Color SOFT = new Color(0xb4c8c3);
  static final Color WAVE = new Color(0x7fd8be);
  static final Color SUN = new Color(0xf5c26b);

  private final BufferedImage image;
  private final Graphics2D graphics;

  Pen(int height) {
    image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(GROUND);
    graphics.fillRect(0, 0, WIDTH, height);
  }

  void words(String text, double size, Color color, double x, double y) {
    graphics.setColor(color);
    graphics.fill(Typeface.REGULAR.outline(text, size, x, y));
  }

  void bold(String text, double size, Color color, double x, double y) {
    graphics.setColor(color);
    graphics.fill(Typeface.BOLD.outline(text, size, x, y));
  }

  /** Words around a middle. */
  void centred(String text, double size, Color color, double x, double y) {
    words(text, size, color, x - Typeface.REGULAR.width(text, size) / 2, y);
  }

  /** Words that end at a point. */
  void ending(String text, double size, Color color, double x, double y) {
    words(text, size, color, x - Typeface.REGULAR.width(text, size), y);
  }

  /** Words cut to a width, with dots for what is missing. */
  void fitting(String text, double size, double x, double y, double width) {
    String shown = text;
    while (shown.length() > 1 && Typeface.REGULAR.width(shown + "…", size) > width) {
      shown = shown.substring(0, shown.length() - 1).stripTrailing();
    }
    words(shown.equals(text) ? text : shown + "…", size, INK, x, y);
  }

  void line(double x1, double y1, double x2, double y2, Color color, float width) {
    graphics.setColor(color);
    graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  void dot(double x, double y, double radius, Color color) {
    graphics.setColor(color);
    graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  void box(double x, double y, double width, double height, Color color) {
    graphics.setColor(color);
    double corner = Math.min(18, Math.min(width, height));
    graphics.fill(new RoundRectangle2D.Double(x, y, width, height, corner, corner));
  }

  /** The picture as PNG. */
  byte[] png() {
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", bytes);
    } catch (IOException broken) {
      throw new UncheckedIOException("A picture could not be written", broken);
    }
    return bytes.toByteArray();
  }
}
