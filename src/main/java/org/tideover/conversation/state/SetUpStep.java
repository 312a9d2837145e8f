package org.tideover.conversation.state;

import java.util.Locale;

/** The three questions of the set-up, in their order. */
public enum SetUpStep {
  /** What is kept, who runs it, and whether the person is of age. */
  CONSENT,
  /** The country and the time zone. */
  PLACE,
  /** When a check-in may come. */
  TIME;

  /** The stable name in the database. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
