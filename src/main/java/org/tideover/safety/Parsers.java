package org.tideover.safety;

import java.util.Set;
import org.tideover.content.SafetyContent;

/**
 * The two readers of phrases: one for English, one for all other languages. They are apart because
 * English words that were written as one are taken apart by known words, and short words of other
 * languages would make nonsense of that.
 */
final class Parsers {
  private final PatternParser english;
  private final PatternParser others;

  Parsers(SafetyContent.Words words, Expander expander) {
    this.english = new PatternParser(words, expander);
    this.others = new PatternParser(words, expander);
  }

  PatternParser of(String language) {
    return language.equals(SafetyContent.ENGLISH) ? english : others;
  }

  /** The words of English phrases read so far. */
  Set<String> english() {
    return english.seen();
  }

  /** The words of all other phrases read so far. */
  Set<String> others() {
    return others.seen();
  }
}
