package org.tideover.conversation.crisis;

import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Pattern;

/**
 * Phrases that count as a whole message alone, but for words that change nothing: whatever makes
 * help smaller is heard in this way, and "my life is a joke" takes nothing back.
 */
final class WholeMessage {
  /** Spaces, stops and small pictures. */
  private static final String BETWEEN = "[-,.!;:)\u00a1\u2026\u060c\ufe0f\u200d\\p{So}\\p{Sk} ]+";

  private final Pattern pattern;

  private WholeMessage(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * One of these phrases or more.
   *
   * @param beside what may stand beside them
   */
  static WholeMessage of(String beside, String... phrases) {
    String one = "(" + String.join("|", phrases) + ")";
    String any = "(" + one + "|" + beside + ")";
    return new WholeMessage(
        Pattern.compile(
            "(" + BETWEEN + ")?(" + any + BETWEEN + ")*" + one + "(" + BETWEEN + any + ")*("
                + BETWEEN + ")?"));
  }

  /** Whether somebody said these, and nothing else. */
  boolean isSaid(Happening happening) {
    return happening.words().are(pattern);
  }
}
