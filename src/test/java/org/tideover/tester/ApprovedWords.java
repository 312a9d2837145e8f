package org.tideover.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tideover.domain.OutgoingMessage;

/** The approved words of a crisis; what a person receives must be these, around the numbers. */
final class ApprovedWords {
  private static final Path FILE = Path.of("content/checks/approved/crisis.txt");

  private final Map<String, String> passages = new LinkedHashMap<>();

  ApprovedWords() throws IOException {
    for (String passage : Files.readString(FILE).split("(?m)^== ")) {
      String[] parts = passage.split("\n", 2);
      passages.put(parts[0], parts[1].strip());
    }
  }

  /** Checks a message word for word, where its words are ones that had to be approved. */
  void check(OutgoingMessage message, String where) {
    String approved = passages.get(message.key());
    if (approved == null) {
      assertThat(message.key()).as(where).doesNotMatch("(crisis|concern|lapse)\\..+");
      return;
    }
    List<String> pieces =
        Arrays.stream(approved.split("\\{[a-z_]+}|\n"))
            .map(String::strip)
            .filter(piece -> !piece.isEmpty())
            .toList();
    assertThat(message.text()).as(where + ": the approved words").containsSubsequence(pieces);
  }

  int size() {
    return passages.size();
  }
}
