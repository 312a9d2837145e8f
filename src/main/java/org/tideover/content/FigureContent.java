package org.tideover.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tideover.domain.Figure;

/** The figures that movements show, from {@code figures/}, by id. */
public final class FigureContent {
  static final String FOLDER = "figures/";
  private static final String YAML = ".yaml";

  /** Poses that figures share; it is no figure itself. */
  static final String POSES = FOLDER + "poses.yaml";

  private final Map<String, Figure> figures;

  private FigureContent(Map<String, Figure> figures) {
    this.figures = figures;
  }

  /**
   * Reads all figures.
   *
   * @throws ContentException listing everything that is wrong with them
   */
  public static FigureContent load(ContentSource source) {
    Problems problems = new Problems();
    FigureContent read = of(source, problems);
    problems.throwIfAny();
    return read;
  }

  static FigureContent of(ContentSource source, Problems problems) {
    Map<String, Figure> figures = new TreeMap<>();
    if (!source.files().contains(POSES)) {
      problems.add(POSES, 1, "The poses that figures begin with are missing; add the file");
      return new FigureContent(figures);
    }
    YamlNode poses = Yaml.read(source, POSES, problems);
    if (poses.kind() == YamlNode.Kind.UNUSABLE) {
      // Every figure would be told that its pose is missing.
      return new FigureContent(figures);
    }
    Map<String, FigurePoses.Shared> shared = FigurePoses.shared(poses);
    ids(source).stream()
        .map(id -> FigureReader.read(Yaml.read(source, fileOf(id), problems), shared))
        .flatMap(Optional::stream)
        .forEach(figure -> figures.put(figure.id(), figure));
    return new FigureContent(figures);
  }

  /** The ids of all figures that there are files of; nothing is read. */
  public static List<String> ids(ContentSource source) {
    return source.files().stream()
        .filter(file -> file.startsWith(FOLDER) && file.endsWith(YAML) && !file.equals(POSES))
        .map(file -> file.substring(FOLDER.length(), file.length() - YAML.length()))
        .toList();
  }

  /** What a figure is made from: its file, and the poses that it shares, as they are written. */
  public static String written(ContentSource source, String id) {
    return source.read(fileOf(id)) + source.read(POSES);
  }

  private static String fileOf(String id) {
    return FOLDER + id + YAML;
  }

  /** The figure with this id; empty if there is none. */
  public Optional<Figure> figure(String id) {
    return Optional.ofNullable(figures.get(id));
  }

  /** All figures, by id. */
  public List<Figure> all() {
    return List.copyOf(figures.values());
  }

  /** Reports every step without a figure, or with one of which there is no file. */
  static void checkNamed(List<YamlNode> movements, List<String> files) {
    steps(movements)
        .forEach(step -> {
          Optional<YamlNode> named = step.find("figure");
          if (named.isEmpty()) {
            step.report("This step has no figure; add 'figure:' with the id of one in figures/");
          } else if (!files.contains(FOLDER + named.get().text() + ".yaml")) {
            named.get().report(unknown(named.get().text(), files));
          }
        });
  }

  private static String unknown(String id, List<String> files) {
    List<String> ids =
        files.stream()
            .filter(file -> file.startsWith(FOLDER) && !file.equals(POSES))
            .map(file -> file.substring(FOLDER.length()).replace(".yaml", ""))
            .toList();
    String near = Nearest.advice(id, ids);
    return "There is no figure '%s'; %s"
        .formatted(id, near.startsWith("did") ? near : "add figures/" + id + ".yaml");
  }

  /** Reports every figure that no step shows. */
  void checkUse(List<YamlNode> movements, Problems problems) {
    Set<String> unused = new TreeSet<>(figures.keySet());
    steps(movements)
        .flatMap(step -> step.find("figure").stream())
        .forEach(named -> unused.remove(named.text()));
    unused.forEach(id ->
        problems.add(
            FOLDER + id + ".yaml",
            1,
            "No step of a movement shows this figure; name it in a step, or remove the file"));
  }

  private static Stream<YamlNode> steps(List<YamlNode> movements) {
    return movements.stream()
        .flatMap(movement -> movement.find("steps").stream())
        .filter(steps -> steps.kind() == YamlNode.Kind.LIST)
        .flatMap(steps -> steps.items().stream());
  }
}
