package org.tideover.figure;

import org.tideover.domain.Figure;
import org.tideover.domain.Limb;
import org.tideover.domain.Prop;
import org.tideover.domain.Touch;

/** Where in the room the things are that a hand or a foot can touch. */
final class Places {
  private final Figure figure;

  Places(Figure figure) {
    this.figure = figure;
  }

  /**
   * The place of a palm, or of an ankle; where a hand lies flat, of a wrist.
   *
   * @param turned how far wheels and pedals have turned, in degrees
   */
  Vec of(Touch touch, Limb limb, Body body, double turned) {
    boolean isRight = limb.isRight();
    double side = Trunk.side(isRight);
    return switch (touch) {
      case FLOOR -> floor(limb, body);
      case BELLY -> onTrunk(body, body.trunk().waist(), 11.5, 3, side * 3);
      case CHEST -> onTrunk(body, body.trunk().chest(), 12, 6, side * 3);
      case PALMS -> onTrunk(body, body.trunk().chest(), 24, 6, side * 2);
      case LAP -> lap(body).plus(body.trunk().pelvis().of(0, 4, side * 3));
      case HIP -> body.trunk().hip(isRight).plus(body.trunk().pelvis().of(2, 9, side * 7));
      case THIGH -> onThigh(body, isRight, 0.62);
      case OTHER_THIGH -> onThigh(body, !isRight, 0.62);
      case KNEE -> onThigh(body, isRight, 0.98);
      case OTHER_KNEE -> onThigh(body, !isRight, 0.98);
      case SHIN -> onShin(body, isRight, 0.6);
      case FOOT -> body.leg(isRight).toes().plus(new Vec(-3, 5, 0));
      case SHOULDER -> body.arm(isRight).shoulder().plus(body.trunk().ribs().of(5, 5, 0));
      case OTHER_SHOULDER -> body.arm(!isRight).shoulder().plus(body.trunk().ribs().of(7, 2, 0));
      case OTHER_ELBOW -> body.arm(!isRight).elbow();
      case OTHER_HAND -> body.arm(!isRight).palm().plus(body.trunk().ribs().of(0, 1, side * 3));
      case HEAD -> body.trunk().head().plus(body.trunk().face().of(-2, 11, side * 3));
      case EAR -> body.trunk().head().plus(body.trunk().face().of(1, -1, side * 13));
      case NAPE -> body.trunk().head().plus(body.trunk().face().of(-12, -5, side * 4));
      case SEAT -> body.trunk().hip(isRight).plus(new Vec(4, -8, side * 13));
      case CHAIR_BACK,
          TABLE,
          COUNTER,
          RAIL,
          WHEEL_BACK,
          WHEEL_TOP,
          WHEEL_FRONT,
          PEDAL,
          STAIR,
          WALL,
          HANDLEBAR ->
          onThing(touch, limb, turned);
    };
  }

  private Vec floor(Limb limb, Body body) {
    double ground = figure.support() == Figure.Support.BED ? Build.BED_HEIGHT : 0;
    return limb.isHand()
        ? body.arm(limb.isRight()).wrist().withY(ground + 4)
        : body.leg(limb.isRight()).ankle().withY(ground + Build.ANKLE_HEIGHT);
  }

  private static Vec onTrunk(Body body, Vec from, double forward, double up, double right) {
    return from.plus(body.trunk().ribs().of(forward, up, right));
  }

  private static Vec lap(Body body) {
    Vec right = onThigh(body, true, 0.4);
    return right.towards(onThigh(body, false, 0.4), 0.5);
  }

  private static Vec onThigh(Body body, boolean isRight, double share) {
    Leg leg = body.leg(isRight);
    return leg.hip().towards(leg.knee(), share).plus(leg.thigh().forward().times(10 - 3 * share));
  }

  private static Vec onShin(Body body, boolean isRight, double share) {
    Leg leg = body.leg(isRight);
    return leg.knee().towards(leg.ankle(), share).plus(leg.thigh().forward().times(6));
  }

  private Vec onThing(Touch touch, Limb limb, double turned) {
    double side = Trunk.side(limb.isRight());
    return switch (touch) {
      case CHAIR_BACK -> at(Prop.Kind.CHAIR).plus(new Vec(-17, Furniture.BACK_TOP + 3, side * 12));
      case TABLE -> at(Prop.Kind.TABLE).plus(new Vec(-12, Furniture.TABLE_TOP + 3, side * 14));
      case COUNTER ->
          at(Prop.Kind.COUNTER).plus(new Vec(-14, Furniture.COUNTER_TOP + 3, side * 14));
      case RAIL -> new Vec(20, 92, -29);
      case WHEEL_BACK -> at(Prop.Kind.WHEELCHAIR).plus(Wheels.rim(side, -28));
      case WHEEL_TOP -> at(Prop.Kind.WHEELCHAIR).plus(Wheels.rim(side, 5));
      case WHEEL_FRONT -> at(Prop.Kind.WHEELCHAIR).plus(Wheels.rim(side, 48));
      case STAIR -> Steps.ankle(side, turned / 360);
      case WALL -> at(Prop.Kind.WALL).plus(new Vec(-4, 128, side * 15));
      case PEDAL -> at(Prop.Kind.BICYCLE).plus(Wheels.pedal(side, turned));
      case HANDLEBAR -> at(Prop.Kind.BICYCLE).plus(Wheels.handlebar(side));
      default -> throw new IllegalArgumentException(touch.id() + " is no thing");
    };
  }

  private Vec at(Prop.Kind kind) {
    return figure.props().stream()
        .filter(prop -> prop.kind() == kind)
        .findFirst()
        .map(prop -> new Vec(prop.forward(), 0, prop.aside()))
        .orElse(Vec.ZERO);
  }
}
