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

/** Sentences of our own content, to be dressed up and thrown together. */
final class OurTexts {
  /** What clinicians check the filter with; the probe is left alone. */
  static final List<String> CHECKED = checked();

  /** What the filter learns from. */
  static final List<String> EXAMPLES =
      SafetyExamples.read(Path.of("content")).stream().map(SafetyExamples.Example::text).toList();

  private OurTexts() {}

  private static List<String> checked() {
    try (Stream<Path> files = Files.list(Path.of("content/checks/safety"))) {
      List<String> found = new ArrayList<>();
      for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).sorted().toList()) {
        for (JsonNode block : YAMLMapper.builder().build().readTree(file.toFile()).path("checks")) {
          found.addAll(block.path("say").asText().lines().toList());
        }
      }
      return List.copyOf(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
