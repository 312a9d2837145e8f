package org.tideover.app.evaluation;

import java.util.Locale;

/** What is counted of a line, in words for what is understood and for what arrives in the chat. */
public enum Measure {
  HEARD(true, "concern or crisis", "a number to call in the first message"),
  AT_ONCE(true, "crisis", "help at once, with a number, before any question"),
  ALARMED(false, "concern or crisis", "a crisis reply or the direct question"),
  ALARMED_AS_CRISIS(false, "crisis", "a crisis reply"),
  MEANT(true, "the intent", "the urge scale, or the question about the lapse"),
  UNHEARD(false, "no danger, and the intent other", "the help text, or the open question again");

  private final boolean wanted;
  private final String understood;
  private final String received;

  Measure(boolean wanted, String understood, String received) {
    this.wanted = wanted;
    this.understood = understood;
    this.received = received;
  }

  /** The stable name in output. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether more of it is better. */
  public boolean isWanted() {
    return wanted;
  }

  /** What it is of an answer of {@code understand}. */
  public String understood() {
    return understood;
  }

  /** What it is of a reply. */
  public String received() {
    return received;
  }
}
