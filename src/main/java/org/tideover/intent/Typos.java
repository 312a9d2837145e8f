package org.tideover.intent;

/** Slips of the finger: one letter missing, added, wrong, or two swapped. */
final class Typos {
  private Typos() {}

  /** Whether one text becomes the other by exactly one slip that is not on the first letter. */
  static boolean isOneSlip(String said, String meant) {
    int shorter = Math.min(said.length(), meant.length());
    if (Math.abs(said.length() - meant.length()) > 1 || said.equals(meant)) {
      return false;
    }
    int at = 0;
    while (at < shorter && said.charAt(at) == meant.charAt(at)) {
      at++;
    }
    return at > 0 && isSlipAt(at, said, meant);
  }

  private static boolean isSlipAt(int at, String said, String meant) {
    if (said.length() != meant.length()) {
      return said.length() > meant.length()
          ? said.substring(at + 1).equals(meant.substring(at))
          : said.substring(at).equals(meant.substring(at + 1));
    }
    return said.substring(at + 1).equals(meant.substring(at + 1)) || isSwap(at, said, meant);
  }

  private static boolean isSwap(int at, String said, String meant) {
    return at + 1 < said.length()
        && said.charAt(at) == meant.charAt(at + 1)
        && said.charAt(at + 1) == meant.charAt(at)
        && said.substring(at + 2).equals(meant.substring(at + 2));
  }
}
