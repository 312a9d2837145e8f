package org.tideover.app;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** A bar on the terminal that shows how far long work has come; nothing elsewhere. */
public final class ProgressBar {
  private static final int WIDTH = 40;

  private final int all;
  private final boolean shown;
  private int done;

  /** A bar for so many pieces of work. */
  public ProgressBar(int all) {
    this.all = all;
    this.shown = isTerminal();
  }

  /** Whether a person watches: input and output are a terminal. */
  static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /** One more is done. */
  public synchronized void step() {
    done++;
    if (shown && (done % 10 == 0 || done == all)) {
      draw(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }
  }

  /** The bar clears its own line at the end. */
  private void draw(PrintWriter terminal) {
    int full = WIDTH * done / all;
    String bar = "#".repeat(full) + ".".repeat(WIDTH - full);
    terminal.print(
        done == all
            ? "\r" + " ".repeat(WIDTH + 10) + "\r"
            : "\r[" + bar + "] " + 100 * done / all + "%");
    terminal.flush();
  }
}
