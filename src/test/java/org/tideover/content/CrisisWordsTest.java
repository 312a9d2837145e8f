package org.tideover.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The words of a crisis, compared word for word with the file of approved words: whoever changes
 * one changes the other, on purpose. {@code mvn test -Dtest=CrisisWordsTest
 * -Dtideover.approve=true} writes the file anew.
 */
class CrisisWordsTest {
  private static final Path FOLDER = Path.of("content/checks/approved");
  private static final Content CONTENT = Content.load(ContentSource.classPath());
  private static final String HEAD =
      """
      # The approved words of a crisis, compared word for word by CrisisWordsTest.
      # NOT CLINICALLY REVIEWED: no clinician has read these words yet.
      # A person with experience in crisis work must read each one before people rely on it.
      """;
  private static final String TRANSLATED =
      """
      # Translated by the project: no native speaker has read these words either.
      """;

  static Stream<String> languages() {
    return CONTENT.languages().stream();
  }

  @Test
  void theWordsOfACrisisAreTheApprovedOnes() throws IOException {
    compare(
        FOLDER.resolve("crisis.txt"),
        words(
            HEAD,
            key -> key.matches("(crisis|concern|lapse|brief|safety-plan)\\..+"),
            CONTENT::reply));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void soAreThoseOfEachOtherLanguage(String language) throws IOException {
    compare(
        FOLDER.resolve("crisis-" + language + ".txt"),
        words(
            HEAD + TRANSLATED,
            key -> key.matches("(crisis|concern|lapse)\\..+") && CONTENT.says(key, language),
            key -> CONTENT.reply(key, language)));
  }

  private static void compare(Path approved, String words) throws IOException {
    if (Boolean.getBoolean("tideover.approve")) {
      Files.createDirectories(approved.getParent());
      Files.writeString(approved, words);
    }

    assertThat(words)
        .as("Changed on purpose? Run with -Dtideover.approve=true, and have the words read")
        .isEqualTo(Files.readString(approved));
  }

  private static String words(
      String head, Predicate<String> keys, Function<String, List<String>> reply) {
    return CONTENT.replyKeys().stream()
        .filter(keys)
        .sorted()
        .map(key -> passage(key, reply.apply(key)))
        .collect(Collectors.joining("\n", head + "\n", ""));
  }

  private static String passage(String key, List<String> variants) {
    return "== " + key + "\n" + String.join("\n-- or\n", variants) + "\n";
  }
}
