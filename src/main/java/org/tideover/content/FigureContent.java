package org.tideover.content;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tideover.domain.Figure;

/** The figures that movements show, from {@code figures/}, by id. */
public final class FigureContent {
  static final String FOLDER = "figures/";

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
    Map<String, FigurePoses.Shared> shared = FigurePoses.shared(Yaml.read(source, POSES, problems));
    source.files().stream()
        .filter(file -> file.startsWith(FOLDER) && file.endsWith(".yaml") && !file.equals(POSES))
        .map(file -> FigureReader.read(Yaml.read(source, file, problems), shared))
        .flatMap(Optional::stream)
        .forEach(figure -> figures.put(figure.id(), figure));
    return new FigureContent(figures);
  }

  /** The figure with this id; empty if there is none. */
  public Optional<Figure> figure(String id) {
    return Optional.ofNullable(figures.get(id));
  }

  /** All figures, by id. */
  public List<Figure> all() {
    return List.copyOf(figures.values());
  }

  /** Reports every step without a figure that exists, and every figure that no step shows. */
  void checkUse(List<YamlNode> movements, Problems problems) {
    Set<String> shown = new HashSet<>();
    for (YamlNode movement : movements) {
      movement
          .find("steps")
          .map(YamlNode::items)
          .orElse(List.of())
          .forEach(step -> shown.add(checked(step)));
    }
    Set<String> unused = new TreeSet<>(figures.keySet());
    unused.removeAll(shown);
    unused.forEach(id ->
        problems.add(
            FOLDER + id + ".yaml",
            1,
            "No step of a movement shows this figure; name it in a step, or remove the file"));
  }

  private String checked(YamlNode step) {
    Optional<YamlNode> named = step.find("figure");
    if (named.isEmpty()) {
      step.report("This step has no figure; add 'figure:' with the id of one in figures/");
      return "";
    }
    String id = named.get().text();
    if (!figures.containsKey(id)) {
      named.get().report("There is no figure '" + id + "'; add figures/" + id + ".yaml");
    }
    return id;
  }
}
