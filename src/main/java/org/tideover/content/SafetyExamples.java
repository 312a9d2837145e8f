package org.tideover.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;

/** The sentences that clinicians wrote to teach the meaning layer. */
public final class SafetyExamples {
  private SafetyExamples() {}

  /**
   * A sentence and what it is.
   *
   * @param text the sentence
   * @param level how grave
   * @param category the file's category; of a harmless sentence, the one it resembles
   */
  public record Example(String text, RiskLevel level, RiskCategory category) {}

  /** Reads all of a folder of content. */
  public static List<Example> read(Path content) {
    List<Example> found = new ArrayList<>();
    for (Path file : files(content.resolve("en/safety/examples"))) {
      JsonNode node = yaml(file);
      RiskCategory category = RiskCategory.of(node.path("category").asText());
      add(node.path("crisis"), RiskLevel.CRISIS, category, found);
      add(node.path("concern"), RiskLevel.CONCERN, category, found);
      add(node.path("not_this"), RiskLevel.NONE, category, found);
    }
    return found;
  }

  private static void add(
      JsonNode lines, RiskLevel level, RiskCategory category, List<Example> found) {
    lines
        .asText("")
        .lines()
        .filter(line -> !line.isBlank())
        .distinct()
        .forEach(line -> found.add(new Example(line.strip(), level, category)));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be listed; restore it", e);
    }
  }

  private static JsonNode yaml(Path file) {
    try {
      return SafetyYaml.read(Files.newInputStream(file), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read; restore it", e);
    }
  }
}
