package org.tideover.safety;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tideover.content.SafetyExamples;
import org.tideover.domain.RiskLevel;

/** Sentences of our own content: those that clinicians check with, and those that are learned. */
final class OurTexts {
  private static final Path FOLDER = Path.of("content/checks/safety");

  /** What clinicians check the filter with; the probe is left alone. */
  static final List<String> CHECKED = checks().stream().map(Check::say).toList();

  /** What the filter learns from. */
  static final List<String> EXAMPLES =
      SafetyExamples.read(Path.of("content")).stream().map(SafetyExamples.Example::text).toList();

  private OurTexts() {}

  /**
   * A sentence and what must be found in it.
   *
   * @param language of the phrase that must find it; empty for any
   * @param phrases whether phrases alone must find it
   */
  record Check(
      String file,
      RiskLevel level,
      String category,
      String language,
      boolean phrases,
      String say) {}

  static List<Check> checks() {
    List<Check> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).sorted().toList()) {
        yaml(file).path("checks").forEach(block -> add(file, block, found));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static void add(Path file, JsonNode block, List<Check> found) {
    for (String line : block.path("say").asText().lines().toList()) {
      found.add(
          new Check(
              file.getFileName().toString(),
              RiskLevel.of(block.path("level").asText()),
              block.path("category").asText(""),
              block.path("language").asText(""),
              block.path("by").asText().equals("phrases"),
              line));
    }
  }

  static List<String> knownFailures() {
    List<String> found = new ArrayList<>();
    yaml(Path.of("content/checks/_known_failures.yaml"))
        .path("safety")
        .forEach(line -> found.add(line.asText()));
    return found;
  }

  private static JsonNode yaml(Path file) {
    try {
      return YAMLMapper.builder().build().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
