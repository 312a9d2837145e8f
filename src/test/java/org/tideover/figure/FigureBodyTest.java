package org.tideover.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tideover.content.ContentSource;
import org.tideover.content.FigureContent;
import org.tideover.domain.Figure;
import org.tideover.domain.Joint;
import org.tideover.domain.Limb;
import org.tideover.domain.Touch;

/** The bodies of all figures of the content, in every frame. */
class FigureBodyTest {
  private static final FigureContent CONTENT = FigureContent.load(ContentSource.classPath());

  static Stream<Figure> figures() {
    return CONTENT.all().stream();
  }

  @ParameterizedTest
  @MethodSource("figures")
  void bonesKeepTheirLengths(Figure figure) {
    for (Body body : Film.bodies(figure)) {
      for (boolean isRight : new boolean[] {true, false}) {
        Arm arm = body.arm(isRight);
        Leg leg = body.leg(isRight);
        assertThat(arm.shoulder().to(arm.elbow())).isEqualTo(Build.UPPER_ARM, within(1e-6));
        assertThat(arm.elbow().to(arm.wrist())).isEqualTo(Build.FOREARM, within(1e-6));
        assertThat(arm.wrist().to(arm.fingers())).isEqualTo(Build.HAND, within(1e-6));
        assertThat(leg.hip().to(leg.knee())).isEqualTo(Build.THIGH, within(1e-6));
        assertThat(leg.knee().to(leg.ankle())).isEqualTo(Build.SHANK, within(1e-6));
      }
      assertThat(body.trunk().chest().to(body.trunk().neck()))
          .isEqualTo(Build.CHEST_TO_NECK, within(1e-6));
    }
  }

  /** Also where a limb reaches for something and its joints follow. */
  @ParameterizedTest
  @MethodSource("figures")
  void elbowsAndKneesBendAsABodysDo(Figure figure) {
    for (Body body : Film.bodies(figure)) {
      for (boolean isRight : new boolean[] {true, false}) {
        Arm arm = body.arm(isRight);
        Leg leg = body.leg(isRight);
        assertThat(bend(arm.shoulder(), arm.elbow(), arm.wrist()))
            .as("elbow in " + figure.id())
            .isLessThanOrEqualTo(Joint.RIGHT_ELBOW.most() + 5);
        assertThat(bend(leg.hip(), leg.knee(), leg.ankle()))
            .as("knee in " + figure.id())
            .isLessThanOrEqualTo(Joint.RIGHT_KNEE.most() + 5);
        Vec shin = leg.ankle().minus(leg.knee());
        assertThat(shin.dot(leg.thigh().forward()))
            .as("no knee bends forward in " + figure.id())
            .isLessThan(2);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("figures")
  void nothingOfTheBodyIsBelowTheFloor(Figure figure) {
    if (figure.support() == Figure.Support.NONE) {
      return;
    }
    double ground = figure.support() == Figure.Support.BED ? Build.BED_HEIGHT : 0;
    for (Body body : Film.bodies(figure)) {
      assertThat(body.lowest()).as(figure.id()).isGreaterThan(ground - 2);
    }
  }

  @ParameterizedTest
  @MethodSource("figures")
  void everythingIsInsideThePicture(Figure figure) {
    Film film = Film.of(figure);
    Rectangle2D seen = FigurePainter.seen(film, figure);
    for (Sketch frame : film.frames()) {
      if (figure.look() == Figure.Look.ALL) {
        assertThat(seen.contains(frame.bounds())).as(figure.id()).isTrue();
      }
    }
    assertThat(seen.contains(film.bounds())).as(figure.id()).isTrue();
  }

  /** From the last frame to the first no point jumps farther than between two others. */
  @ParameterizedTest
  @MethodSource("figures")
  void theLoopCloses(Figure figure) {
    List<Body> bodies = Film.bodies(figure);
    double widest = 0;
    for (int i = 1; i < bodies.size(); i++) {
      widest = Math.max(widest, way(bodies.get(i - 1), bodies.get(i)));
    }
    assertThat(way(bodies.getLast(), bodies.getFirst()))
        .as(figure.id())
        .isLessThanOrEqualTo(widest + 0.5);
    assertThat(widest).as("no jerk in " + figure.id()).isLessThan(27);
  }

  /** Else the figure shows a hand in the air where the words say that it holds on to something. */
  @ParameterizedTest
  @MethodSource("figures")
  void whatReachesForSomethingGetsThere(Figure figure) {
    Stance stance = new Stance(figure);
    Places places = new Places(figure);
    for (double share = 0; share < 1; share += 0.02) {
      Body body = stance.at(share * stance.round());
      double turned = 360 * figure.turns() * share;
      for (Limb limb : Limb.values()) {
        body.pose()
            .touching(limb)
            .forEach((touch, drawn) -> {
              if (drawn > 0.999) {
                Vec there = places.of(touch, limb, body, turned);
                assertThat(reached(body, limb, touch).to(there))
                    .as("%s on %s in %s", limb, touch, figure.id())
                    .isLessThan(2);
              }
            });
      }
    }
  }

  @ParameterizedTest
  @MethodSource("figures")
  void whatStaysDoesNotMove(Figure figure) {
    List<Body> bodies = Film.bodies(figure);
    for (Limb limb : figure.stays()) {
      for (Body body : bodies) {
        assertThat(body.end(limb).to(bodies.getFirst().end(limb)))
            .as("%s in %s", limb, figure.id())
            .isLessThan(2.1);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("figures")
  void feetThatStayAreOnTheFloor(Figure figure) {
    Body body = Film.bodies(figure).getFirst();
    for (Limb limb : figure.stays()) {
      if (!limb.isHand()) {
        Leg leg = body.leg(limb.isRight());
        assertThat(Math.min(leg.heel().y(), leg.toes().y()) - Build.SOLE)
            .as("%s in %s", limb, figure.id())
            .isLessThan(2);
      }
    }
  }

  /**
   * What a place names: the ankle, the palm as if the hand were straight, or a flat hand's wrist.
   */
  private static Vec reached(Body body, Limb limb, Touch touch) {
    if (!limb.isHand()) {
      return body.leg(limb.isRight()).ankle();
    }
    Arm arm = body.arm(limb.isRight());
    boolean flat = touch == Touch.FLOOR || touch == Touch.WALL;
    return flat ? arm.wrist() : arm.wrist().minus(arm.forearm().up().times(Build.PALM));
  }

  private static double way(Body from, Body to) {
    Map<Point, Vec> after = to.points();
    return from.points().entrySet().stream()
        .mapToDouble(point -> point.getValue().to(after.getOrDefault(point.getKey(), Vec.ZERO)))
        .max()
        .orElseThrow();
  }

  private static double bend(Vec root, Vec middle, Vec end) {
    Vec upper = middle.minus(root).unitOr(Vec.DOWN);
    Vec lower = end.minus(middle).unitOr(Vec.DOWN);
    return StrictMath.toDegrees(StrictMath.acos(Math.clamp(upper.dot(lower), -1, 1)));
  }
}
