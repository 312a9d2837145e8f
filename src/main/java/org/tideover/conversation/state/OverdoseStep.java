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
  STAY(180),
  /** They woke up: it can come back. */
  WOKE(180),
  /** A child took something and may be awake: nobody rubs a child's breastbone by our words. */
  CHILD(180),
  /** Somebody is drowsy after use, and can perhaps be woken: no overdose yet. */
  NODDING(180);

  private final int seconds;

  OverdoseStep(int seconds) {
    this.seconds = seconds;
  }

  /** The stable name in files and database. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether they are awake, or can perhaps be woken: then they are watched. */
  public boolean isAwake() {
    return switch (this) {
      case WAKE, CALL, NALOXONE, BREATHS, SIDE, STAY -> false;
      case WOKE, CHILD, NODDING -> true;
    };
  }

  /** How long until something follows by itself. */
  public int seconds() {
    return seconds;
  }
}
