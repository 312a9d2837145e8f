package org.tideover.conversation.state;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person asked us to keep an eye on.
 *
 * @param weekly whether a picture of the week comes by itself
 * @param since the day from which they want days counted; empty unless they asked for it
 */
public record Tracking(boolean weekly, Optional<LocalDate> since) {
  /** Nothing was asked for. */
  public static Tracking none() {
    return new Tracking(false, Optional.empty());
  }

  /** The same with the weekly picture, or without. */
  public Tracking weekly(boolean wanted) {
    return new Tracking(wanted, since);
  }

  /** The same, counting from another day, or from none. */
  public Tracking counting(Optional<LocalDate> day) {
    return new Tracking(weekly, day);
  }
}
