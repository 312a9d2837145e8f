package org.tideover.channel.console;

import java.io.PrintStream;

/** A screen without a terminal, as in a pipe: whole messages, no countdown. */
final class Plain implements Screen {
  private final PrintStream out;

  Plain(PrintStream out) {
    this.out = out;
  }

  @Override
  public void show(String message) {
    out.println(message);
    out.println();
    out.flush();
  }

  @Override
  public void status(String line) {
    // A countdown makes sense only where it can change in place.
  }
}
