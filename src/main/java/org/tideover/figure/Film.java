package org.tideover.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.tideover.domain.Figure;
import org.tideover.domain.Prop;

/**
 * All frames of a figure, still as shapes.
 *
 * @param frames what is drawn in each
 * @param delay hundredths of a second from one frame to the next
 * @param camera from where they are seen
 * @param bounds what the picture must hold, in centimetres
 */
record Film(List<Sketch> frames, int delay, Camera camera, Rectangle2D bounds) {
  static Film of(Figure figure) {
    Stance stance = new Stance(figure);
    int delay = delay(stance.round());
    int count = frameCount(stance.round(), delay);
    Camera camera = Camera.of(figure.view());
    List<Sketch> frames = new ArrayList<>();
    List<Rectangle2D> held = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Sketch sketch = sketch(figure, stance, camera, (double) i / count);
      frames.add(sketch);
      held.add(Framing.held(figure.look(), sketch, stance.at(stance.round() * i / count)));
    }
    Rectangle2D bounds = held.stream().reduce(Rectangle2D::createUnion).orElseThrow();
    return new Film(frames, delay, camera, bounds);
  }

  /** The bodies of all frames, for whoever checks them. */
  static List<Body> bodies(Figure figure) {
    Stance stance = new Stance(figure);
    int count = frameCount(stance.round(), delay(stance.round()));
    List<Body> bodies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      bodies.add(stance.at(stance.round() * i / count));
    }
    return bodies;
  }

  private static Sketch sketch(Figure figure, Stance stance, Camera camera, double share) {
    Sketch sketch = new Sketch(camera);
    Body body = stance.at(stance.round() * share);
    Ground.draw(sketch, figure, body, share);
    BodyPainter.draw(sketch, body, Outfit.PERSON);
    Body friend = Friend.of(figure.company(), stance, share);
    if (figure.company() != Figure.Company.NONE) {
      BodyPainter.draw(sketch, friend, Outfit.FRIEND);
    }
    PropPainter props = new PropPainter(sketch, body, 360 * figure.turns() * share, share);
    BallPainter ball = new BallPainter(sketch, body, friend, share);
    for (Prop prop : figure.props()) {
      switch (prop.kind()) {
        case BALL_THROWN -> ball.thrown();
        case BALL_ROLLED -> ball.rolled();
        default -> props.draw(prop);
      }
    }
    return sketch;
  }

  /** Quick motions get more frames than slow ones, so that no picture gets heavy. */
  private static int delay(double seconds) {
    if (seconds <= 3.2) {
      return 7;
    }
    return seconds <= 4.6 ? 9 : 12;
  }

  private static int frameCount(double seconds, int delay) {
    return Math.max(1, (int) Math.round(seconds * 100 / delay));
  }
}
