package org.tideover.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A labelled sentence.
 *
 * @param file its file's name without the ending
 * @param label what it is
 * @param origin where it comes from
 * @param text the sentence
 */
record EvaluationSentence(String file, String label, String origin, String text) {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /** The rows of the report that it counts in. */
  List<String> rows() {
    return List.of(
        file,
        file + " / " + label,
        file + " / " + label + " / " + origin,
        file + " / * / " + origin);
  }

  /** Reads a file of one JSON object a line; a bad line is named and nothing of it is shown. */
  static List<EvaluationSentence> read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).replaceAll("\\.jsonl$", "");
    List<EvaluationSentence> sentences = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        sentences.add(sentence(name, lines.get(i), file + ":" + (i + 1)));
      }
    }
    return sentences;
  }

  private static EvaluationSentence sentence(String name, String line, String place) {
    try {
      JsonNode node = JSON.readTree(line);
      if (node.path("text").isTextual() && node.path("label").isTextual()) {
        return new EvaluationSentence(
            name,
            node.path("label").asText(),
            node.path("origin").asText("unknown"),
            node.path("text").asText());
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(place + " is not JSON. Mend the line or remove it.", e);
    }
    throw new IllegalArgumentException(place + " needs \"text\" and \"label\" as texts.");
  }
}
