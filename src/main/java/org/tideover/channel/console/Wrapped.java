package org.tideover.channel.console;

import java.util.stream.Collectors;

/** Text whose lines break between words, so that a narrow terminal does not cut them. */
final class Wrapped {
  private Wrapped() {}

  /** Breaks lines that are wider than this; a terminal of unknown width leaves them. */
  static String to(int width, String text) {
    return width < 20
        ? text
        : text.lines().map(line -> line(width - 1, line)).collect(Collectors.joining("\n"));
  }

  private static String line(int width, String line) {
    StringBuilder wrapped = new StringBuilder();
    int column = 0;
    for (String word : line.split("(?<= )")) {
      if (column > 0 && column + word.stripTrailing().length() > width) {
        wrapped.setLength(wrapped.length() - 1);
        wrapped.append('\n');
        column = 0;
      }
      wrapped.append(word);
      column += word.length();
    }
    return wrapped.toString();
  }
}
