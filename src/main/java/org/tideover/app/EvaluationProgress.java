package org.tideover.app;

import java.io.Console;
import java.io.PrintWriter;

/** A bar on the terminal that shows how far a measurement has come; nothing elsewhere. */
final class EvaluationProgress {
  private static final int WIDTH = 40;

  private final int all;
  private final boolean shown;
  private int done;

  EvaluationProgress(int all) {
    this.all = all;
    Console console = System.console();
    this.shown = console != null && console.isTerminal();
  }

  /** One more is done. */
  void step() {
    done++;
    if (shown && (done % 10 == 0 || done == all)) {
      draw(new PrintWriter(System.err, true, java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  /** The bar clears its own line at the end. */
  private void draw(PrintWriter terminal) {
    int full = WIDTH * done / all;
    String bar = "#".repeat(full) + ".".repeat(WIDTH - full);
    terminal.print(
        done == all ? "\r" + " ".repeat(WIDTH + 20) + "\r" : "\r[" + bar + "] " + done + "/" + all);
    terminal.flush();
  }
}
