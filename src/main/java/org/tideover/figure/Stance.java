package org.tideover.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideover.domain.Figure;
import org.tideover.domain.Joint;
import org.tideover.domain.Limb;
import org.tideover.domain.Touch;

/**
 * Puts a figure's body into its room: on the floor, on a seat, with hands and feet where they stay
 * or touch. The joints say how the body is bent; where a limb reaches for something, its joints
 * follow, and its bones keep their lengths.
 */
final class Stance {
  private final Figure figure;
  private final Timeline timeline;
  private final Places places;
  private final Body start;

  Stance(Figure figure) {
    this.figure = figure;
    timeline = new Timeline(figure);
    places = new Places(figure);
    Pose first = timeline.first();
    double up = stayingFeet() ? first.at(Joint.UP) : 0;
    start = touching(placed(first, supportHeight(first) - up), 0);
  }

  double round() {
    return timeline.round();
  }

  /** The body at a time of the round. */
  Body at(double time) {
    Pose pose = timeline.at(time);
    Body body = anchored(placed(pose, height(pose)));
    double turned = 360 * figure.turns() * time / timeline.round();
    return touching(staying(body), turned);
  }

  private Body placed(Pose pose, double height) {
    return Body.of(pose, new Vec(pose.at(Joint.FORWARD), height, pose.at(Joint.ASIDE)));
  }

  /** How high the hips are. Over feet that stay, the pose alone moves them up and down. */
  private double height(Pose pose) {
    return stayingFeet() ? start.trunk().hips().y() + pose.at(Joint.UP) : supportHeight(pose);
  }

  private boolean stayingFeet() {
    return figure.stays().stream().anyMatch(limb -> !limb.isHand());
  }

  private double supportHeight(Pose pose) {
    double up = pose.at(Joint.UP);
    return switch (figure.support()) {
      case FLOOR -> up - lowest(pose);
      case BED -> up + Build.BED_HEIGHT - lowest(pose);
      case SEAT -> up + Build.SEAT_HEIGHT + Build.SEAT_DEPTH;
      case NONE -> up + Build.STANDING;
    };
  }

  /** How far below the hips what carries the body reaches; a limb that reaches does not. */
  private static double lowest(Pose pose) {
    return Body.of(pose, Vec.ZERO).lowest(limb -> pose.touching(limb).isEmpty());
  }

  /** Moves the body so that the anchor stands where it first stood. */
  private Body anchored(Body body) {
    Optional<Limb> anchor = figure.anchor();
    if (anchor.isEmpty()) {
      return body;
    }
    Vec slid = body.end(anchor.get()).minus(start.end(anchor.get())).withY(0);
    return Body.of(body.pose(), body.trunk().hips().minus(slid));
  }

  private Body staying(Body body) {
    Body result = body;
    for (Limb limb : figure.stays()) {
      boolean isRight = limb.isRight();
      result =
          limb.isHand()
              ? result.with(isRight, result.arm(isRight).holding(start.arm(isRight)))
              : result.with(isRight, step(result, isRight));
    }
    return result;
  }

  private Leg step(Body body, boolean isRight) {
    Leg stood = start.leg(isRight);
    return body.leg(isRight).reaching(stood.ankle(), stood.foot());
  }

  /** Feet before hands: a hand may rest on a knee. */
  private Body touching(Body body, double turned) {
    Body result = body;
    for (Limb limb : List.of(Limb.RIGHT_FOOT, Limb.LEFT_FOOT, Limb.RIGHT_HAND, Limb.LEFT_HAND)) {
      Map<Touch, Double> touches = body.pose().touching(limb);
      if (!touches.isEmpty()) {
        result = limb.isHand() ? hand(result, limb, turned) : foot(result, limb, turned);
      }
    }
    return result;
  }

  private Body hand(Body body, Limb limb, double turned) {
    boolean isRight = limb.isRight();
    Arm arm = body.arm(isRight);
    if (body.pose().touching(limb).containsKey(Touch.FLOOR)) {
      Vec ahead = body.trunk().ribs().up().withY(0).unitOr(Vec.FORWARD);
      Vec place = drawn(body, limb, arm.wrist(), turned);
      return body.with(isRight, arm.leaning(place, ahead, Vec.UP));
    }
    if (body.pose().touching(limb).containsKey(Touch.WALL)) {
      Vec place = drawn(body, limb, arm.wrist(), turned);
      return body.with(isRight, arm.leaning(place, Vec.UP, Vec.FORWARD.times(-1)));
    }
    Vec place = drawn(body, limb, arm.palm(), turned);
    return body.with(isRight, arm.reaching(place, body.pose(), isRight));
  }

  private Body foot(Body body, Limb limb, double turned) {
    boolean isRight = limb.isRight();
    Leg leg = body.leg(isRight);
    Vec place = drawn(body, limb, leg.ankle(), turned);
    Leg reached = leg.reaching(place, leg.foot());
    boolean flat = body.pose().touching(limb).containsKey(Touch.FLOOR);
    return body.with(isRight, flat ? leg.reaching(place, reached.flat()) : reached);
  }

  /** Where a limb gets to that is drawn, more or less, to what it touches. */
  private Vec drawn(Body body, Limb limb, Vec free, double turned) {
    Vec place = free;
    for (Map.Entry<Touch, Double> touch : body.pose().touching(limb).entrySet()) {
      Vec wanted = places.of(touch.getKey(), limb, body, turned);
      place = place.plus(wanted.minus(free).times(touch.getValue()));
    }
    return place;
  }
}
