package org.tideover.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a language model's sentence may hold, as it is written. */
class GuardrailContentTest {
  private final YamlNode root =
      Yaml.read(ContentSource.directory(Path.of("content")), GuardrailContent.FILE, new Problems());

  /** Whoever takes a word out takes it out once. */
  @Test
  void aWordIsAllowedInOnePlace() {
    assertThat(Stream.of("words", "after_you_are").flatMap(this::words))
        .hasSizeGreaterThan(200)
        .doesNotHaveDuplicates();
  }

  private Stream<String> words(String list) {
    return root.field(list).items().stream().flatMap(line -> Arrays.stream(line.text().split(" ")));
  }
}
