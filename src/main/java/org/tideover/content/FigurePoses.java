package org.tideover.content;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tideover.domain.BodyPart;
import org.tideover.domain.Joint;
import org.tideover.domain.KeyPose;
import org.tideover.domain.Limb;
import org.tideover.domain.Touch;

/** Reads what a body does in one pose: its joints, what it touches, what glows. */
final class FigurePoses {
  static final List<String> SHARED_FIELDS = List.of("body", "touch", "glow");
  static final List<String> FIELDS = List.of("seconds", "hold", "pose", "body", "touch", "glow");

  /** Takes a hand or a foot away from what the pose before had it touch. */
  static final String FREE = "free";

  static final double MOST_SECONDS = 12;

  /** A pose without its time, which others begin with. */
  record Shared(Map<Joint, Double> body, Map<Limb, Touch> touch, Map<BodyPart, Double> glow) {
    static final Shared UPRIGHT = new Shared(Map.of(), Map.of(), Map.of());
  }

  private FigurePoses() {}

  /** The poses of {@code poses.yaml}, by name; each may begin with one above it. */
  static Map<String, Shared> shared(YamlNode root) {
    Map<String, Shared> all = new LinkedHashMap<>();
    root.fields()
        .forEach((name, node) -> {
          List<String> known = new ArrayList<>(SHARED_FIELDS);
          known.add("pose");
          node.allow(known);
          all.put(name, changed(base(node, all, Shared.UPRIGHT), node));
        });
    return all;
  }

  /** One pose of a figure. */
  static KeyPose read(YamlNode node, Map<String, Shared> all, Shared start) {
    node.allow(FIELDS);
    Shared pose = changed(base(node, all, start), node);
    return new KeyPose(
        node.find("seconds").map(n -> n.decimal("seconds", 0, MOST_SECONDS)).orElse(1.0),
        node.find("hold").map(n -> n.decimal("hold", 0, MOST_SECONDS)).orElse(0.0),
        pose.body,
        pose.touch,
        pose.glow);
  }

  /** The shared pose that a node names. */
  static Shared base(YamlNode node, Map<String, Shared> all, Shared otherwise) {
    Optional<YamlNode> named = node.find("pose");
    if (named.isEmpty()) {
      return otherwise;
    }
    Shared found = all.get(named.get().words());
    if (found == null) {
      named
          .get()
          .report("There is no pose of this name; known are " + String.join(", ", all.keySet()));
      return otherwise;
    }
    return found;
  }

  private static Shared changed(Shared base, YamlNode node) {
    Map<Joint, Double> body = new EnumMap<>(Joint.class);
    body.putAll(base.body);
    node.find("body")
        .ifPresent(fields ->
            each(
                fields,
                "joint",
                Joint::of,
                (name, joint, value) -> body.put(joint, degrees(name, joint, value))));
    Map<Limb, Touch> touch = new EnumMap<>(Limb.class);
    touch.putAll(base.touch);
    node.find("touch")
        .ifPresent(fields ->
            each(
                fields,
                "hand or foot",
                Limb::of,
                (name, limb, value) -> touch(touch, limb, value)));
    Map<BodyPart, Double> glow = new EnumMap<>(BodyPart.class);
    glow.putAll(base.glow);
    node.find("glow")
        .ifPresent(fields ->
            each(
                fields,
                "part of the body",
                BodyPart::of,
                (name, part, value) -> glow.put(part, value.decimal(name, 0, 1))));
    return new Shared(Map.copyOf(body), Map.copyOf(touch), Map.copyOf(glow));
  }

  /** Told by the name that was written: of a hip that means both, a mistake is told once. */
  private static double degrees(String name, Joint joint, YamlNode value) {
    return value.decimal(name, joint.least(), joint.most());
  }

  private static void touch(Map<Limb, Touch> touches, Limb limb, YamlNode value) {
    if (value.kind() == YamlNode.Kind.TEXT && value.text().equals(FREE)) {
      touches.remove(limb);
    } else {
      value.oneOf("thing to touch", Touch::of).ifPresent(touch -> touches.put(limb, touch));
    }
  }

  private interface Use<T> {
    void with(String name, T part, YamlNode value);
  }

  /** Each part that is named; without its side a name means both. */
  private static <T> void each(
      YamlNode fields, String what, Function<String, Optional<T>> parse, Use<T> use) {
    fields.expectFields();
    fields
        .fields()
        .forEach((name, value) -> {
          List<T> parts = new ArrayList<>();
          for (String id : List.of(name, "right-" + name, "left-" + name)) {
            parse.apply(id).ifPresent(parts::add);
          }
          if (parts.isEmpty()) {
            value.report("'" + name + "' is not a known " + what + "; README.md lists them");
          }
          parts.forEach(part -> use.with(name, part, value));
        });
  }
}
