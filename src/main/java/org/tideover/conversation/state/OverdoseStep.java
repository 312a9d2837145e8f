package org.tideover.conversation.state;

import java.util.Locale;

/** What is to be done for somebody who overdoses, in the order of FACTS section 2. */
public enum OverdoseStep {
  /** Shout, and rub the breastbone. */
  WAKE(10),
  /** The emergency number. */
  CALL(20),
  /** The first dose. */
  NALOXONE(20),
  /** One breath every five seconds, and more naloxone while the breath stays away. */
  BREATHS(5),
  /** Breathing, but asleep: onto the side. */
  SIDE(20),
  /** Watching until help is there. */
  STAY(180);

  private final int seconds;

  OverdoseStep(int seconds) {
    this.seconds = seconds;
  }

  /** The stable name in files and database. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How long until something follows by itself. */
  public int seconds() {
    return seconds;
  }
}
