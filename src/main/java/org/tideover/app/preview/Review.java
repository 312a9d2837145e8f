package org.tideover.app.preview;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tideover.content.ContentSource;

/**
 * What changed between two states of the content, each change as people meet it before and after,
 * for whoever signs it off.
 *
 * @param changes in order of their kind and name
 */
public record Review(List<Change> changes) {
  /**
   * One thing that changed.
   *
   * @param thing what
   * @param before what was shown; empty for what is new
   * @param after what is shown; empty for what is gone
   * @param signed whether its file is signed off, though it changed
   */
  public record Change(Thing thing, List<String> before, List<String> after, boolean signed) {}

  /** Compares two states. */
  public static Review of(ContentSource earlier, ContentSource later) {
    Shelf before = new Shelf(earlier);
    Shelf after = new Shelf(later);
    Map<Thing, List<String>> was = before.all();
    Map<Thing, List<String>> is = after.all();
    Set<Thing> things = new TreeSet<>(was.keySet());
    things.addAll(is.keySet());
    List<Change> changes = new ArrayList<>();
    for (Thing thing : things) {
      List<String> old = was.getOrDefault(thing, List.of());
      List<String> fresh = is.getOrDefault(thing, List.of());
      if (!old.equals(fresh)) {
        changes.add(change(thing, old, fresh, after.isSigned(thing.file())));
      }
    }
    return new Review(List.copyOf(changes));
  }

  private static Change change(Thing thing, List<String> old, List<String> fresh, boolean signed) {
    return thing.kind() == Thing.Kind.LINES
        ? new Change(thing, without(old, fresh), without(fresh, old), signed)
        : new Change(thing, old, fresh, signed);
  }

  /** Of a long file only the lines that the other has not. */
  private static List<String> without(List<String> lines, List<String> others) {
    Set<String> left = new LinkedHashSet<>(lines);
    others.forEach(left::remove);
    return List.copyOf(left);
  }
}
