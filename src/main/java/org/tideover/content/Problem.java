package org.tideover.content;

import java.util.Comparator;

/**
 * One thing wrong with the content, for the person who writes it.
 *
 * @param file path below {@code content/}; one of a prompt begins with {@code prompts/}
 * @param line the line, from 1
 * @param advice what is wrong, and what to do
 */
public record Problem(String file, int line, String advice) implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparing(Problem::advice);

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + advice;
  }
}
