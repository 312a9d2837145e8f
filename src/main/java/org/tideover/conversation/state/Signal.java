package org.tideover.conversation.state;

import java.time.Instant;
import java.util.Locale;
import org.tideover.domain.RiskCategory;

/**
 * A sign of danger in what a person told us: its kind and its time, and never a word of it.
 *
 * @param kind how plain the sign was
 * @param category what kind of danger it may be
 * @param at when it came
 */
public record Signal(Kind kind, RiskCategory category, Instant at) {
  /** How plain a sign is, the plainest first. */
  public enum Kind {
    /** Words of danger, which led to human help. */
    DANGER,
    /** Words that may mean danger, which were asked about. */
    CONCERN,
    /** A sign that was counted already, in a message that was corrected. */
    CORRECTED,
    /** Words without hope, which alone mean little. */
    HOPELESS,
    /** The lowest mood at a check-in. */
    LOWEST_MOOD;

    /** The stable name in the database. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Whether it is about the person's own wish to live. */
  public boolean isOfLife() {
    return isOfLife(category);
  }

  /** Whether danger of this kind is about the person's own wish to live. */
  public static boolean isOfLife(RiskCategory category) {
    return category == RiskCategory.SUICIDE || category == RiskCategory.SELF_HARM;
  }
}
