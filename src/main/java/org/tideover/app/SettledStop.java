package org.tideover.app;

import java.util.List;
import org.tideover.inference.Late;
import sun.misc.Signal;

/**
 * The order of a stop by a signal: first what still opens is waited for, then the machine ends. Its
 * own handler begins all hooks at once, and one of them closes the model's library, which crashes
 * while a model is opened.
 */
final class SettledStop {
  private SettledStop() {}

  /** Takes the place of the machine's own handlers, where it has some. */
  static void prepare() {
    for (String name : List.of("TERM", "INT", "HUP")) {
      try {
        Signal.handle(new Signal(name), SettledStop::stop);
      } catch (IllegalArgumentException notHere) {
        // Another system, or somebody told the machine to leave its signals alone.
      }
    }
  }

  private static void stop(Signal signal) {
    Late.settle();
    Runtime.getRuntime().exit(128 + signal.getNumber());
  }
}
