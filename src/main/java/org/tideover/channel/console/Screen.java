package org.tideover.channel.console;

/** Where a console conversation appears. */
interface Screen {
  /** Shows a whole message, its buttons included. */
  void show(String message);

  /** Empties what can be seen, where that is possible. */
  default void clear() {}

  /** Shows what changes in place, such as a countdown; may be left out. */
  void status(String line);
}
