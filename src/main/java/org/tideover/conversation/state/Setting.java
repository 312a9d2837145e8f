package org.tideover.conversation.state;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be changed under {@code /settings}, but for what a single tap turns on and off. */
public enum Setting {
  CONSENT,
  AGE,
  ZONE,
  CHECK_IN,
  QUIET,
  NUDGES;

  /** The stable name in the database. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads an {@link #id()}; empty if there is none of it. */
  public static Optional<Setting> of(String id) {
    return Arrays.stream(values()).filter(setting -> setting.id().equals(id)).findFirst();
  }
}
