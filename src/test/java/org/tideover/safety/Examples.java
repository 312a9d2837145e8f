package org.tideover.safety;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;

/** The sentences that clinicians wrote to teach the meaning layer. */
final class Examples {
  static final Path FOLDER = Path.of("content/en/safety/examples");

  private Examples() {}

  /**
   * A sentence and what it is.
   *
   * @param category the file's category; of a harmless sentence, the one it resembles
   */
  record Example(String text, RiskLevel level, RiskCategory category) {}

  static List<Example> read() {
    List<Example> found = new ArrayList<>();
    for (Path file : files()) {
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

  /** Changes whenever an example changes. */
  static String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Example example : read()) {
        digest.update((example + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode yaml(Path file) {
    try {
      return YAMLMapper.builder().build().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
