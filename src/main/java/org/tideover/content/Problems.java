package org.tideover.content;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Collects every problem found, so that an author sees all of them at once. */
final class Problems {
  // Files are read side by side.
  private final Queue<Problem> found = new ConcurrentLinkedQueue<>();
  private volatile boolean unreadable;

  void add(String file, int line, String advice) {
    found.add(new Problem(file, Math.max(1, line), advice));
  }

  /** A file that cannot be read at all; what seems to be missing may stand in it. */
  void addUnreadable(String file, int line, String advice) {
    unreadable = true;
    add(file, line, advice);
  }

  /** The same, of a file whose mistake is told already. */
  void unreadable() {
    unreadable = true;
  }

  boolean hasUnreadable() {
    return unreadable;
  }

  /** All problems, each once, by file and line. */
  List<Problem> sorted() {
    return found.stream().distinct().sorted().toList();
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new ContentException(sorted());
    }
  }
}
