package org.tideover.app.preview;

import java.util.Comparator;

/**
 * Something in the content that can change by itself.
 *
 * @param kind what it is
 * @param name its key, id or country
 * @param file where it stands
 */
public record Thing(Kind kind, String name, String file) implements Comparable<Thing> {
  private static final Comparator<Thing> ORDER =
      Comparator.comparing(Thing::kind).thenComparing(Thing::name);

  /** What it is. */
  public enum Kind {
    REPLY("Reply"),
    BUTTON("Button"),
    MOVEMENT("Movement"),
    SKILL("Skill"),
    LESSON("Lesson"),
    HELPLINES("Helplines"),
    /** A file of which only the lines that differ are shown. */
    LINES("Lines of a file");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** As its reader calls it. */
    public String title() {
      return title;
    }
  }

  @Override
  public int compareTo(Thing other) {
    return ORDER.compare(this, other);
  }

  /** Only what it is and its name count: a reply may move to another file. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Thing thing && kind == thing.kind && name.equals(thing.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
