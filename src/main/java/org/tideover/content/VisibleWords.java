package org.tideover.content;

import java.util.function.Consumer;

/**
 * Reads words that people will see, and hands each on as a passage, so that it is checked.
 *
 * @param kind what they belong to
 * @param passages takes them
 */
record VisibleWords(Passage.Kind kind, Consumer<Passage> passages) {
  /** The words of a node. */
  String of(YamlNode node) {
    passages.accept(Passage.of(node, Sheet.stem(node.file()), kind));
    return node.words();
  }

  /** The words of a field. */
  String of(YamlNode node, String key) {
    return of(node.field(key));
  }

  /** The words of a field that may be left out; empty then. */
  String perhaps(YamlNode node, String key) {
    return node.has(key) ? of(node, key) : "";
  }
}
