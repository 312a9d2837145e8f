package org.tideover.safety;

import java.util.Arrays;

/** Compares a word with the word that was perhaps meant. */
final class Typos {
  private static final int FEWEST_LETTERS = 4;
  private static final String VOWELS = "aeiou";

  private Typos() {}

  /** Whether one slip of the finger lies between them; two for words of eight letters or more. */
  static boolean close(String written, String meant) {
    int allowed = meant.length() >= 8 ? 2 : 1;
    if (Math.abs(written.length() - meant.length()) > allowed) {
      return false;
    }
    return distance(written, meant) <= allowed;
  }

  /** Whether the letters between the first and the last are the same in another order. */
  static boolean isShuffled(String written, String meant) {
    int last = written.length() - 1;
    return written.length() >= FEWEST_LETTERS
        && written.length() == meant.length()
        && written.charAt(0) == meant.charAt(0)
        && written.charAt(last) == meant.charAt(last)
        && Arrays.equals(written.chars().sorted().toArray(), meant.chars().sorted().toArray());
  }

  /** Whether all vowels were left out, and nothing else. */
  static boolean isWithoutVowels(String written, String meant) {
    if (written.length() < FEWEST_LETTERS || written.length() >= meant.length()) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < meant.length(); i++) {
      boolean vowel = VOWELS.indexOf(meant.charAt(i)) >= 0;
      if (!vowel && (at == written.length() || written.charAt(at++) != meant.charAt(i))) {
        return false;
      }
    }
    return at == written.length();
  }

  /** Insertions, deletions, replacements and swaps of neighbours. */
  static int distance(String one, String two) {
    int[][] cost = new int[one.length() + 1][two.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= two.length(); j++) {
        cost[i][j] = step(one, two, i, j, cost);
      }
    }
    return cost[one.length()][two.length()];
  }

  private static int step(String one, String two, int i, int j, int[][] cost) {
    if (i == 0 || j == 0) {
      return i + j;
    }
    boolean same = one.charAt(i - 1) == two.charAt(j - 1);
    int least = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1);
    least = Math.min(least, cost[i - 1][j - 1] + (same ? 0 : 1));
    if (i > 1 && j > 1 && swapped(one, two, i, j)) {
      least = Math.min(least, cost[i - 2][j - 2] + 1);
    }
    return least;
  }

  private static boolean swapped(String one, String two, int i, int j) {
    return one.charAt(i - 1) == two.charAt(j - 2) && one.charAt(i - 2) == two.charAt(j - 1);
  }

  /**
   * Whether the masked word fits, a run of {@code *} standing for that many letters, or one more.
   */
  static boolean fits(String masked, String meant) {
    int stars = (int) masked.chars().filter(letter -> letter == '*').count();
    if (masked.length() - stars < 2) {
      return false;
    }
    return fits(masked, 0, meant, 0, 1);
  }

  private static boolean fits(String masked, int i, String meant, int j, int spare) {
    if (i == masked.length()) {
      return j == meant.length();
    }
    if (j == meant.length()) {
      return false;
    }
    if (masked.charAt(i) != '*') {
      return masked.charAt(i) == meant.charAt(j) && fits(masked, i + 1, meant, j + 1, spare);
    }
    return fits(masked, i + 1, meant, j + 1, spare)
        || (spare > 0 && fits(masked, i, meant, j + 1, spare - 1));
  }
}
