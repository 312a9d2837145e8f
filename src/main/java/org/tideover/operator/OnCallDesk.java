package org.tideover.operator;

/** Where whoever is on call behind an address takes notices. It answers within seconds. */
public interface OnCallDesk {
  /** How a notice stands. */
  enum Answer {
    /** Nobody took it yet; or, where it was to be taken, that is noted. */
    OPEN,
    /** Somebody took it, or there is no such notice any more. */
    GONE,
    /** Nothing can be read or noted just now. */
    AWAY
  }

  /** How a notice stands; nothing changes by it. */
  Answer look(String id);

  /** Takes a notice, if it is open. */
  Answer take(String id);
}
