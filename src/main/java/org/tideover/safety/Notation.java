package org.tideover.safety;

import java.util.Optional;
import org.tideover.content.SafetyContent;

/** Says whether phrases can be read, before a filter is built of them. */
public final class Notation {
  private final PatternParser parser;

  /** Knows the lists that phrases may name. */
  public Notation(SafetyContent content) {
    SafetyContent.Words words = content.words();
    parser = new PatternParser(words, new Expander(words.expansions()));
  }

  /** Why a phrase cannot be read, and what to do; empty if it can. */
  public Optional<String> problem(String phrase) {
    try {
      parser.parse(phrase);
      return Optional.empty();
    } catch (IllegalStateException wrong) {
      return Optional.ofNullable(wrong.getMessage());
    } catch (StackOverflowError lists) {
      return Optional.of("A list of words names itself, or one that names it; take one name out");
    }
  }
}
