package org.tideover.app.evaluation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tideover.domain.PersonText;

/**
 * A labelled sentence.
 *
 * @param file its file's name without the ending
 * @param label what it is
 * @param origin where it comes from
 * @param groups what it counts for
 * @param text the sentence; it never prints by accident
 */
public record Sentence(
    String file, String label, String origin, Set<Group> groups, PersonText text) {
  /** Stands for every label, or every origin. */
  static final String ALL = "*";

  /** A row of the report: a file, a label or all, an origin or all. */
  record Category(String file, String label, String origin) {
    /** How it reads in a table. */
    String words() {
      String rest = origin.equals(ALL) ? "" : " / " + origin;
      return file + (label.equals(ALL) && rest.isEmpty() ? "" : " / " + label + rest);
    }
  }

  /** The rows of the report that it counts in. */
  List<Category> categories() {
    return List.of(
        new Category(file, ALL, ALL),
        new Category(file, label, ALL),
        new Category(file, label, origin),
        new Category(file, ALL, origin));
  }

  /** What is counted of it. */
  Set<Measure> measures() {
    Set<Measure> all = EnumSet.noneOf(Measure.class);
    groups.forEach(group -> all.addAll(group.measures()));
    return all;
  }
}
