package org.tideover.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A movement as a picture that moves: the poses that a body passes through, over and over, and the
 * things around it. It says nothing about how it is drawn.
 *
 * @param id stable, kebab-case
 * @param shows what one sees, one sentence, for whoever cannot see it
 * @param view from where one looks
 * @param support what carries the body
 * @param travels how far the ground moves past in one round, in centimetres
 * @param turns how often wheels and pedals turn in one round
 * @param stays hands and feet that stay where the first pose puts them
 * @param anchor the limb that does not slide over the floor; empty for the hips
 * @param look what the picture is about; all of the body, or a part of it, seen from nearer
 * @param props what is around the body
 * @param company who moves along
 * @param poses the poses in order, at least one; from the last one it goes back to the first
 */
public record Figure(
    String id,
    String shows,
    View view,
    Support support,
    double travels,
    double turns,
    Set<Limb> stays,
    Optional<Limb> anchor,
    Look look,
    List<Prop> props,
    Company company,
    List<KeyPose> poses) {
  /** Keeps its own copies. */
  public Figure {
    stays = Set.copyOf(stays);
    props = List.copyOf(props);
    poses = List.copyOf(poses);
    if (poses.isEmpty()) {
      throw new IllegalArgumentException("The figure " + id + " needs at least one pose");
    }
  }

  /** How long one round takes, in seconds. */
  public double seconds() {
    return poses.stream().mapToDouble(pose -> pose.seconds() + pose.hold()).sum();
  }

  /** From where one looks. */
  public enum View {
    /** From the person's right; they face to the right of the picture. */
    SIDE,
    FRONT,
    /** From before them and a little to their right. */
    SLANT,
    BACK,
    /** From above, for people who lie. */
    ABOVE;

    /** The stable name. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The view with this stable name. */
    public static Optional<View> of(String id) {
      return Arrays.stream(values()).filter(view -> view.id().equals(id)).findFirst();
    }
  }

  /** What carries the body. */
  public enum Support {
    /** Whatever is lowest touches the floor. */
    FLOOR,
    /** The hips rest on a chair's seat. */
    SEAT,
    /** The body lies on a bed. */
    BED,
    /** Nothing: the hips are where the pose says, as in water. */
    NONE;

    /** The stable name. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The support with this stable name. */
    public static Optional<Support> of(String id) {
      return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
  }

  /** Who else is there. */
  public enum Company {
    NONE,
    /** A friend does the same at the person's side. */
    BESIDE,
    /** A friend stands opposite, and has their turn while the person waits. */
    FACING;

    /** The stable name. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The company with this stable name. */
    public static Optional<Company> of(String id) {
      return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
  }

  /** What the picture is about. */
  public enum Look {
    ALL,
    /** Head, arms and trunk. */
    UPPER,
    /** Head and shoulders. */
    HEAD,
    HANDS,
    LEGS,
    FEET;

    /** The stable name. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The look with this stable name. */
    public static Optional<Look> of(String id) {
      return Arrays.stream(values()).filter(look -> look.id().equals(id)).findFirst();
    }
  }
}
