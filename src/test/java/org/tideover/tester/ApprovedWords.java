package org.tideover.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tideover.domain.OutgoingMessage;

/**
 * The approved words of a crisis, in every language; what a person receives must be one variant of
 * them, around the numbers.
 */
final class ApprovedWords {
  private static final Path FOLDER = Path.of("content/checks/approved");

  private final Map<String, List<String>> passages = new LinkedHashMap<>();

  ApprovedWords() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(one -> one.toString().contains("crisis")).toList()) {
        add(Files.readString(file));
      }
    }
  }

  private void add(String approved) {
    for (String passage : approved.split("(?m)^== ")) {
      String[] parts = passage.split("\n", 2);
      passages
          .computeIfAbsent(parts[0], key -> new ArrayList<>())
          .addAll(List.of(parts[1].split("\n-- or\n")));
    }
  }

  /** Checks a message word for word, where its words are ones that had to be approved. */
  void check(OutgoingMessage message, String where) {
    List<String> variants = passages.get(message.key());
    if (variants == null) {
      assertThat(message.key()).as(where).doesNotMatch("(crisis|concern|lapse)\\..+");
      return;
    }
    assertThat(variants)
        .as(where + ": the approved words")
        .anySatisfy(variant -> assertThat(message.text()).containsSubsequence(pieces(variant)));
  }

  private static List<String> pieces(String approved) {
    return Arrays.stream(approved.split("\\{[a-z_]+}|\n"))
        .map(String::strip)
        .filter(piece -> !piece.isEmpty())
        .toList();
  }

  int size() {
    return passages.size();
  }
}
