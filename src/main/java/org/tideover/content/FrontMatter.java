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
    List<String> lines = lines(text);
    int end = end(lines);
    if (end == 0) {
      problems.add(file, 1, what + " begins with front matter between two lines of ---");
      return Optional.empty();
    }
    return Optional.of(new FrontMatter(Yaml.parse(file, fields(lines, end), problems), lines, end));
  }

  /** The fields as they are written; empty where there are none. */
  static Optional<String> fields(String text) {
    List<String> lines = lines(text);
    int end = end(lines);
    return end == 0 ? Optional.empty() : Optional.of(fields(lines, end));
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::stripTrailing).toList();
  }

  /** The second fence; 0 where there are not two. */
  private static int end(List<String> lines) {
    boolean begins = !lines.isEmpty() && lines.getFirst().equals(FENCE);
    return begins ? lines.subList(1, lines.size()).indexOf(FENCE) + 1 : 0;
  }

  /** An empty line stands for the first fence, so that problems name the right lines. */
  private static String fields(List<String> lines, int end) {
    return "\n" + String.join("\n", lines.subList(1, end)) + "\n";
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
