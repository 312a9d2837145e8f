package org.tideover.app.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tideover.domain.PersonText;

/** Reads a folder of labelled sentences; what is wrong is named, and nothing of a line is shown. */
public final class Sentences {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private Sentences() {}

  /**
   * All lines of all {@code .jsonl} files.
   *
   * @throws IllegalArgumentException naming the file and line, and what to do
   */
  public static List<Sentence> read(Path folder) {
    List<Sentence> sentences = new ArrayList<>();
    files(folder).forEach(file -> sentences.addAll(readFile(file)));
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException(
          folder + " holds no sentence: its .jsonl files are empty. Give another folder.");
    }
    return sentences;
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          folder + " is not a folder. Give the folder that holds the .jsonl files.");
    }
    try (var listed = Files.list(folder)) {
      List<Path> files =
          listed.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
      if (files.isEmpty()) {
        throw new IllegalArgumentException(
            folder + " holds no .jsonl file. Give the folder that holds them.");
      }
      return files;
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static List<Sentence> readFile(Path file) {
    String name = String.valueOf(file.getFileName()).replaceAll("\\.jsonl$", "");
    List<Sentence> sentences = new ArrayList<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        sentences.add(sentence(name, lines.get(i), file + ":" + (i + 1)));
      }
    }
    return sentences;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + " is not UTF-8. Save it as UTF-8.", e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static IllegalArgumentException unreadable(Path path, IOException e) {
    return new IllegalArgumentException(
        path + " cannot be read (" + e.getClass().getSimpleName() + "). Check who may read it.", e);
  }

  private static Sentence sentence(String file, String line, String place) {
    JsonNode node = json(line, place);
    if (!node.path("text").isTextual() || !node.path("label").isTextual()) {
      throw new IllegalArgumentException(place + " needs \"text\" and \"label\" as texts.");
    }
    String label = node.path("label").asText();
    Set<Group> groups =
        Labels.groups(file, label)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    place
                        + " has a label that is not known here: "
                        + label
                        + ". Mend it, or remove the line. Known: "
                        + Labels.known()));
    return new Sentence(
        file,
        label,
        node.path("origin").asText("unknown"),
        groups,
        new PersonText(node.path("text").asText()));
  }

  private static JsonNode json(String line, String place) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      // Its message quotes the line, so it is not passed on.
      throw new IllegalArgumentException(place + " is not JSON. Mend the line or remove it.");
    }
  }
}
