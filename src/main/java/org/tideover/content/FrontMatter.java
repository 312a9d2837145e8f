package org.tideover.content;

import java.util.List;
import java.util.Optional;

/**
 * A Markdown file whose fields stand on top, between two lines of {@code ---}.
 *
 * @param fields what stands on top
 * @param lines all lines of the file, so that a problem below can name its line
 * @param end index of the second line of {@code ---}
 */
record FrontMatter(YamlNode fields, List<String> lines, int end) {
  private static final String FENCE = "---";

  /**
   * The file's two parts; empty, and reported, where they cannot be told apart.
   *
   * @param what the file is, as in "A lesson"
   */
  static Optional<FrontMatter> read(String file, String text, String what, Problems problems) {
    List<String> lines = text.lines().map(String::stripTrailing).toList();
    boolean begins = !lines.isEmpty() && lines.getFirst().equals(FENCE);
    int end = begins ? lines.subList(1, lines.size()).indexOf(FENCE) + 1 : 0;
    if (end == 0) {
      problems.add(file, 1, what + " begins with front matter between two lines of ---");
      return Optional.empty();
    }
    // An empty line stands for the first fence, so that problems name the right lines.
    String fields = "\n" + String.join("\n", lines.subList(1, end)) + "\n";
    return Optional.of(new FrontMatter(Yaml.parse(file, fields, problems), lines, end));
  }

  /** Whether the fields could be read. */
  boolean isUsable() {
    return fields.kind() != YamlNode.Kind.UNUSABLE;
  }

  /** What stands below the fields. */
  String body() {
    return String.join("\n", lines.subList(end + 1, lines.size())).strip();
  }

  /** The line at which the words below the fields begin. */
  int bodyLine() {
    int at = end + 1;
    while (at < lines.size() - 1 && lines.get(at).isBlank()) {
      at++;
    }
    return at + 1;
  }
}
