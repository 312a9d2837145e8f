package org.tideover.content;

/**
 * A phrase or sentence that an author wrote for the program to understand, and where.
 *
 * @param file path below {@code content/}
 * @param line the line, from 1
 * @param text the words
 */
public record Written(String file, int line, String text) {
  static Written of(YamlNode node) {
    return new Written(node.file(), node.line(), node.text());
  }

  /** A problem at its place. */
  public Problem problem(String advice) {
    return new Problem(file, line, advice);
  }
}
