package org.tideover.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;

/** The sentences that clinicians wrote to teach the meaning layer. */
public final class SafetyExamples {
  static final String FOLDER = "en/safety/examples/";

  private SafetyExamples() {}

  /**
   * A sentence and what it is.
   *
   * @param text the sentence
   * @param level how grave
   * @param category the file's category; of a harmless sentence, the one it resembles
   */
  public record Example(String text, RiskLevel level, RiskCategory category) {}

  /**
   * Reads all of a folder of content.
   *
   * @throws ContentException if something in it cannot be used
   */
  public static List<Example> read(Path content) {
    ContentSource source = ContentSource.directory(content);
    Problems problems = new Problems();
    List<Example> found = new ArrayList<>();
    source.files().stream()
        .filter(file -> file.startsWith(FOLDER) && file.endsWith(".yaml"))
        .forEach(file -> add(Yaml.usable(source, file, problems), found));
    problems.throwIfAny();
    if (found.isEmpty()) {
      throw new IllegalStateException(
          "content/"
              + FOLDER
              + " holds no sentence, and without any no danger is learned: restore it");
    }
    return found;
  }

  private static void add(YamlNode root, List<Example> found) {
    RiskCategory category = RiskCategory.of(root.text("category"));
    add(root.find("crisis"), RiskLevel.CRISIS, category, found);
    add(root.find("concern"), RiskLevel.CONCERN, category, found);
    add(root.find("not_this"), RiskLevel.NONE, category, found);
  }

  private static void add(
      Optional<YamlNode> lines, RiskLevel level, RiskCategory category, List<Example> found) {
    lines.map(YamlNode::text).stream()
        .flatMap(String::lines)
        .filter(line -> !line.isBlank())
        .distinct()
        .forEach(line -> found.add(new Example(line.strip(), level, category)));
  }
}
