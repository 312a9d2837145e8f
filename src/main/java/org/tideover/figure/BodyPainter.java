package org.tideover.figure;

import java.awt.Color;
import java.awt.geom.Area;
import org.tideover.domain.BodyPart;
import org.tideover.domain.Joint;
import org.tideover.figure.Outfit.Colours;
import org.tideover.figure.Sketch.Ball;

/** Draws a body: round limbs, the far ones darker, a shirt, trousers, shoes and a calm face. */
final class BodyPainter {
  private static final double SLEEVE = 0.55;

  /** Parts of a limb nearer to each other than this are one shape. */
  private static final double JOINED = 16;

  private final Sketch sketch;
  private final Body body;
  private final Outfit outfit;
  private final boolean hasFarSide;

  private BodyPainter(Sketch sketch, Body body, Outfit outfit) {
    this.sketch = sketch;
    this.body = body;
    this.outfit = outfit;
    Camera camera = sketch.camera();
    double right = camera.near(body.trunk().pelvis().right());
    hasFarSide = Math.abs(right) > 0.3;
  }

  static void draw(Sketch sketch, Body body, Outfit outfit) {
    BodyPainter painter = new BodyPainter(sketch, body, outfit);
    painter.trunk();
    for (boolean isRight : new boolean[] {true, false}) {
      painter.arm(isRight);
      painter.leg(isRight);
    }
    FacePainter.draw(sketch, body, outfit);
  }

  private Colours colours(boolean isRight) {
    double out = Trunk.side(isRight) * sketch.camera().near(body.trunk().pelvis().right());
    return hasFarSide && out < 0 ? outfit.far() : outfit.near();
  }

  private Color glowing(Color colour, BodyPart part) {
    return Paint.between(colour, Paint.GLOW, 0.85 * Math.clamp(body.pose().glow(part), 0, 1));
  }

  private static BodyPart part(BodyPart right, boolean isRight) {
    return isRight ? right : right.other();
  }

  private void trunk() {
    Trunk trunk = body.trunk();
    double breath = body.pose().at(Joint.BREATH);
    Color shirt = outfit.near().shirt();
    Color chest = glowing(shirt, BodyPart.CHEST);
    Color belly = glowing(glowing(shirt, BodyPart.BELLY), BodyPart.BACK);
    pelvis(trunk);
    Ball rightChest = at(trunk.chest(), trunk.ribs(), 0.8 * breath, 2, 6.5, 10 + 0.7 * breath);
    Ball leftChest = at(trunk.chest(), trunk.ribs(), 0.8 * breath, 2, -6.5, 10 + 0.7 * breath);
    Ball rightWaist = at(trunk.waist(), trunk.pelvis(), 2.4 * breath, 1, 5.5, 8.8 + breath);
    Ball leftWaist = at(trunk.waist(), trunk.pelvis(), 2.4 * breath, 1, -5.5, 8.8 + breath);
    Ball rightHem = at(trunk.hips(), trunk.pelvis(), 0, 6, 6.5, 9.2);
    Ball leftHem = at(trunk.hips(), trunk.pelvis(), 0, 6, -6.5, 9.2);
    double near = sketch.near(leftChest, rightChest, leftWaist, rightWaist);
    plain(near, belly, rightHem, leftHem, rightWaist, leftWaist);
    plain(near, belly, rightWaist, leftWaist, rightChest, leftChest);
    plain(near, chest, rightChest, leftChest, shoulder(true), shoulder(false));
  }

  private Ball shoulder(boolean isRight) {
    Vec inner = body.arm(isRight).shoulder().towards(body.trunk().neck(), 0.12);
    return new Ball(inner, 5.6);
  }

  private void pelvis(Trunk trunk) {
    Color colour = glowing(outfit.near().trousers(), BodyPart.SEAT);
    Ball right = at(trunk.hips(), trunk.pelvis(), 0, 0, 7, 9.4);
    Ball left = at(trunk.hips(), trunk.pelvis(), 0, 0, -7, 9.4);
    Ball rightTop = at(trunk.hips(), trunk.pelvis(), 0, 5, 6.5, 9);
    Ball leftTop = at(trunk.hips(), trunk.pelvis(), 0, 5, -6.5, 9);
    plain(
        sketch.near(right, left, rightTop, leftTop) - 0.5, colour, right, left, rightTop, leftTop);
  }

  private void plain(double near, Color colour, Ball... balls) {
    sketch.add(Piece.filled(near, sketch.skin(balls), colour));
  }

  private static Ball at(Vec from, Turn turn, double forward, double up, double right, double r) {
    return new Ball(from.plus(turn.of(forward, up, right)), r);
  }

  private void arm(boolean isRight) {
    Arm arm = body.arm(isRight);
    Colours colours = colours(isRight);
    Color bare = glowing(colours.skin(), part(BodyPart.RIGHT_ARM, isRight));
    Color hand = glowing(colours.skin(), part(BodyPart.RIGHT_HAND, isRight));
    Color sleeve =
        glowing(glowing(colours.shirt(), part(BodyPart.RIGHT_ARM, isRight)), BodyPart.SHOULDERS);
    Vec middle = arm.shoulder().towards(arm.elbow(), SLEEVE);
    Ball elbow = new Ball(arm.elbow(), 4);
    Ball palm = new Ball(arm.palm(), 3.9);
    limb(
        1 + Trunk.side(isRight) * 0.1,
        new Bone(bare, new Ball(middle, 4.4), elbow),
        new Bone(bare, elbow, new Ball(arm.wrist(), 3)),
        new Bone(hand, new Ball(arm.wrist(), 2.9), palm, new Ball(arm.fingers(), 2.1)));
    limb(1.2, new Bone(sleeve, new Ball(arm.shoulder(), 5.8), new Ball(middle, 5.1)));
  }

  private void leg(boolean isRight) {
    Leg leg = body.leg(isRight);
    Colours colours = colours(isRight);
    Color thigh = glowing(colours.trousers(), part(BodyPart.RIGHT_THIGH, isRight));
    Color calf = glowing(colours.trousers(), part(BodyPart.RIGHT_CALF, isRight));
    Color shoe = glowing(colours.shoe(), part(BodyPart.RIGHT_FOOT, isRight));
    Ball knee = new Ball(leg.knee(), 6.2);
    Vec belly = leg.knee().towards(leg.ankle(), 0.3).minus(leg.foot().forward());
    Ball heel = new Ball(leg.heel(), 3.6);
    limb(0.1, new Bone(shoe, new Ball(leg.ankle(), 4.2), heel, new Ball(leg.toes(), 3.2)));
    limb(
        0.3,
        new Bone(calf, knee, new Ball(belly, 6), new Ball(leg.ankle(), 4.3)),
        new Bone(thigh, new Ball(leg.hip(), 8.8), knee));
  }

  /** A part of a limb under one colour. */
  private record Bone(Color colour, Ball... balls) {}

  /**
   * Draws a limb's parts. Neighbours of one colour that are about equally near become one shape, so
   * that no line crosses a joint.
   */
  private void limb(double nearer, Bone... bones) {
    Area shape = new Area(sketch.skin(bones[0].balls));
    double near = sketch.near(bones[0].balls);
    for (int i = 1; i < bones.length; i++) {
      double next = sketch.near(bones[i].balls);
      Area more = new Area(sketch.skin(bones[i].balls));
      if (bones[i].colour.equals(bones[i - 1].colour) && Math.abs(next - near) < JOINED) {
        shape.add(more);
        near = (near + next) / 2;
      } else {
        outlined(near + nearer, shape, bones[i - 1].colour);
        shape = more;
        near = next;
      }
    }
    outlined(near + nearer, shape, bones[bones.length - 1].colour);
  }

  private void outlined(double near, Area shape, Color colour) {
    Color line = Paint.between(colour, Color.BLACK, 0.28);
    sketch.add(Piece.lined(near, shape, colour, line));
  }
}
