package org.tideover.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The words of a crisis, compared word for word with the file of approved words: whoever changes
 * one changes the other, on purpose. {@code mvn test -Dtest=CrisisWordsTest
 * -Dtideover.approve=true} writes the file anew.
 */
class CrisisWordsTest {
  private static final Path APPROVED = Path.of("content/checks/approved/crisis.txt");
  private static final String HEAD =
      """
      # The approved words of a crisis, compared word for word by CrisisWordsTest.
      # NOT CLINICALLY REVIEWED: no clinician has read these words yet.
      # A person with experience in crisis work must read each one before people rely on it.
      """;

  @Test
  void theWordsOfACrisisAreTheApprovedOnes() throws IOException {
    String words = words(Content.load(ContentSource.classPath()));
    if (Boolean.getBoolean("tideover.approve")) {
      Files.createDirectories(APPROVED.getParent());
      Files.writeString(APPROVED, words);
    }

    assertThat(words)
        .as("Changed on purpose? Run with -Dtideover.approve=true, and have the words read")
        .isEqualTo(Files.readString(APPROVED));
  }

  private static String words(Content content) {
    return content.replyKeys().stream()
        .filter(key -> key.matches("(crisis|concern|lapse|safety-plan)\\..+"))
        .sorted()
        .map(key -> passage(key, content.reply(key)))
        .collect(Collectors.joining("\n", HEAD + "\n", ""));
  }

  private static String passage(String key, List<String> variants) {
    return "== " + key + "\n" + String.join("\n-- or\n", variants) + "\n";
  }
}
