package org.tideover.content;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tideover.domain.Figure;
import org.tideover.domain.Figure.Company;
import org.tideover.domain.Figure.Look;
import org.tideover.domain.Figure.Support;
import org.tideover.domain.Figure.View;
import org.tideover.domain.KeyPose;
import org.tideover.domain.Limb;
import org.tideover.domain.Prop;

/** Reads one of {@code figures/*.yaml}. */
final class FigureReader {
  static final List<String> FIELDS =
      List.of(
          "id", "shows", "view", "support", "pose", "mirror", "travels", "turns", "stays", "anchor",
          "look", "props", "company", "poses");
  static final List<String> PROP_FIELDS = List.of("thing", "forward", "aside");
  private static final double LONGEST_ROUND = 15;
  private static final double SHORTEST_ROUND = 0.5;
  private static final double FARTHEST = 300;

  private final YamlNode root;
  private final Map<String, FigurePoses.Shared> shared;

  private FigureReader(YamlNode root, Map<String, FigurePoses.Shared> shared) {
    this.root = root;
    this.shared = shared;
  }

  /** The figure; empty if it cannot be used, which is then reported. */
  static Optional<Figure> read(YamlNode root, Map<String, FigurePoses.Shared> shared) {
    return new FigureReader(root, shared).figure();
  }

  private Optional<Figure> figure() {
    root.allow(FIELDS);
    List<KeyPose> poses = poses();
    if (poses.isEmpty()) {
      root.field("poses").report("There is no pose; write at least one");
      return Optional.empty();
    }
    Figure figure =
        new Figure(
            Sheet.id(root),
            root.words("shows"),
            root.field("view").oneOf("view", View::of).orElse(View.SIDE),
            root.field("support").oneOf("support", Support::of).orElse(Support.FLOOR),
            number("travels"),
            number("turns"),
            stays(),
            root.find("anchor").flatMap(node -> node.oneOf("hand or foot", Limb::of)),
            root.find("look").flatMap(node -> node.oneOf("look", Look::of)).orElse(Look.ALL),
            root.has("props")
                ? root.each("props", this::prop).stream().flatMap(Optional::stream).toList()
                : List.of(),
            root.find("company")
                .flatMap(node -> node.oneOf("company", Company::of))
                .orElse(Company.NONE),
            poses);
    checkRound(figure);
    return Optional.of(figure);
  }

  private List<KeyPose> poses() {
    FigurePoses.Shared start = FigurePoses.base(root, shared, FigurePoses.Shared.UPRIGHT);
    List<KeyPose> poses = new ArrayList<>();
    for (YamlNode node : root.field("poses").items()) {
      poses.add(FigurePoses.read(node, shared, start));
    }
    if (!yes("mirror")) {
      return poses;
    }
    return Stream.concat(poses.stream(), poses.stream().map(KeyPose::mirrored)).toList();
  }

  private double number(String key) {
    return root.find(key).map(node -> node.decimal(key, -FARTHEST, FARTHEST)).orElse(0.0);
  }

  private boolean yes(String key) {
    return root.find(key).map(node -> node.isYes(key)).orElse(false);
  }

  private Set<Limb> stays() {
    Set<Limb> limbs = EnumSet.noneOf(Limb.class);
    for (YamlNode item : root.items("stays")) {
      String name = item.words();
      List<Limb> named =
          Stream.of(name, "right-" + name, "left-" + name)
              .map(Limb::of)
              .flatMap(Optional::stream)
              .toList();
      if (named.isEmpty()) {
        item.report("'" + name + "' is not a known hand or foot; README.md lists them");
      }
      limbs.addAll(named);
    }
    return limbs;
  }

  private Optional<Prop> prop(YamlNode node) {
    if (node.kind() == YamlNode.Kind.TEXT) {
      return node.oneOf("thing", Prop.Kind::of).map(kind -> new Prop(kind, 0, 0));
    }
    node.allow(PROP_FIELDS);
    double forward =
        node.find("forward").map(n -> n.decimal("forward", -FARTHEST, FARTHEST)).orElse(0.0);
    double aside = node.find("aside").map(n -> n.decimal("aside", -FARTHEST, FARTHEST)).orElse(0.0);
    return node.field("thing")
        .oneOf("thing", Prop.Kind::of)
        .map(kind -> new Prop(kind, forward, aside));
  }

  private void checkRound(Figure figure) {
    double seconds = figure.seconds();
    if (seconds < SHORTEST_ROUND || seconds > LONGEST_ROUND) {
      root.field("poses")
          .report(
              "One round takes %.1f seconds; make it 0.5 to 15 by the seconds of its poses"
                  .formatted(seconds));
    }
  }
}
