package org.tideover.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.tideover.domain.Figure;

/**
 * The painter of figures: content in, a looping animation out. It needs no screen and no font, and
 * the same figure always gives the same bytes.
 */
public final class FigurePainter {
  /** How wide a picture is, in dots. */
  public static final int WIDTH = 440;

  /** How high a picture is, in dots. */
  public static final int HEIGHT = 330;

  /** Which way of drawing this is: another number for every change of how figures look. */
  public static final int EDITION = 2;

  private static final double EDGE = 16;
  private static final double BELOW = 22;
  private static final double LARGEST = 1.8;
  private static final double LARGEST_PART = 4.2;

  private FigurePainter() {}

  /** The figure as a GIF that plays on and on. */
  public static byte[] gif(Figure figure) {
    Film film = Film.of(figure);
    return GifWriter.write(paint(film, figure), film.delay());
  }

  /** Single frames as pictures, for a contact sheet: so many, spread evenly over a round. */
  public static List<BufferedImage> stills(Figure figure, int count) {
    Film film = Film.of(figure);
    List<BufferedImage> all = paint(film, figure);
    List<BufferedImage> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(all.get(i * all.size() / count));
    }
    return some;
  }

  private static List<BufferedImage> paint(Film film, Figure figure) {
    AffineTransform placing = placing(film.bounds(), figure.look());
    return film.frames().stream().map(frame -> paint(frame, figure, placing)).toList();
  }

  /** What one sees of the room, in its centimetres. */
  static Rectangle2D seen(Film film, Figure figure) {
    try {
      Rectangle2D picture = new Rectangle2D.Double(0, 0, WIDTH, HEIGHT);
      return placing(film.bounds(), figure.look())
          .createInverse()
          .createTransformedShape(picture)
          .getBounds2D();
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException("A picture has no size", e);
    }
  }

  /** Fits what must be seen into the picture; no person gets larger than the others for it. */
  private static AffineTransform placing(Rectangle2D bounds, Figure.Look look) {
    double largest = look == Figure.Look.ALL ? LARGEST : LARGEST_PART;
    double scale =
        Math.min(
            largest,
            Math.min(
                (WIDTH - 2 * EDGE) / bounds.getWidth(),
                (HEIGHT - EDGE - BELOW) / bounds.getHeight()));
    AffineTransform placing = new AffineTransform();
    double left = HEIGHT - scale * bounds.getHeight();
    double bottom = HEIGHT - (look == Figure.Look.ALL ? Math.max(BELOW, 0.38 * left) : left / 2);
    placing.translate(WIDTH / 2.0 - scale * bounds.getCenterX(), bottom - scale * bounds.getMaxY());
    placing.scale(scale, scale);
    return placing;
  }

  private static BufferedImage paint(Sketch frame, Figure figure, AffineTransform placing) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setColor(Paint.CARD);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.transform(placing);
    floor(pen, frame, figure);
    frame.pieces().forEach(piece -> draw(pen, piece));
    pen.dispose();
    return image;
  }

  private static void floor(Graphics2D pen, Sketch frame, Figure figure) {
    if (figure.view() == Figure.View.ABOVE || figure.support() == Figure.Support.NONE) {
      return;
    }
    double back = -frame.camera().up(Vec.ZERO) - 8;
    pen.setColor(Paint.FLOOR);
    pen.fill(new Rectangle2D.Double(-1000, back, 2000, 1000));
  }

  private static void draw(Graphics2D pen, Piece piece) {
    piece
        .fill()
        .ifPresent(colour -> {
          pen.setColor(colour);
          pen.fill(piece.shape());
        });
    piece
        .line()
        .ifPresent(colour -> {
          pen.setColor(colour);
          pen.setStroke(WheelPainter.soft(piece.width()));
          pen.draw(piece.shape());
        });
  }
}
