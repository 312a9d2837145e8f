package org.tideover.content;

/**
 * Words that a person will read, with the place they were written at.
 *
 * @param file path below {@code content/}
 * @param line the line, from 1
 * @param key the reply's or button's key; the file's id for a movement, skill or lesson
 * @param kind what it is part of
 * @param text the words
 */
record Passage(String file, int line, String key, Kind kind, String text) {
  enum Kind {
    REPLY,
    BUTTON,
    MOVEMENT,
    SKILL,
    LESSON
  }

  static Passage of(YamlNode node, String key, Kind kind) {
    return new Passage(node.file(), node.line(), key, kind, node.text());
  }

  void report(Problems problems, String advice) {
    problems.add(file, line, advice);
  }
}
