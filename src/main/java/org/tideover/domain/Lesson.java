package org.tideover.domain;

import java.util.List;
import java.util.Set;

/**
 * A short text on why something may help, read in one message.
 *
 * @param id stable, kebab-case
 * @param title as people read it
 * @param order its place among all lessons, from 1
 * @param asked words of questions that it answers, in small letters
 * @param text what it says
 * @param sources what it rests on
 */
public record Lesson(
    String id, String title, int order, Set<String> asked, String text, List<String> sources) {
  /** Keeps its own copies. */
  public Lesson {
    asked = Set.copyOf(asked);
    sources = List.copyOf(sources);
  }

  /** The same lesson in other words, such as those of another language. */
  public Lesson worded(String itsTitle, String itsText) {
    return new Lesson(id, itsTitle, order, asked, itsText, sources);
  }
}
