package org.tideover.domain;

import java.util.Locale;

/** Why we did not reach out at a decision point. */
public enum SkipReason {
  /** The person did not agree to be written to first, or stopped it. */
  NOT_WANTED,
  /** The person paused us. */
  PAUSED,
  /** Human help is open. */
  ESCALATION_OPEN,
  /** It is in the person's quiet hours. */
  QUIET_HOURS,
  /** The moment is long over, as after a machine that slept. */
  TOO_LATE,
  /** We are talking with each other already. */
  IN_CONVERSATION,
  /** So many nudges came on this day already, or are planned for it. */
  DAILY_CAP,
  /** The latest message that we wrote first was not long ago. */
  TOO_SOON,
  /** The latest ones went unanswered. */
  NOT_RECEPTIVE,
  /** Nothing tells of a hard time any more. */
  NOT_VULNERABLE,
  /** Everything spoke for it, and the dice against it, so that its effect can be known. */
  BY_CHANCE;

  /** The stable name in the database. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
