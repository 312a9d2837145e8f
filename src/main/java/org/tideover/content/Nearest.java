package org.tideover.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody who misspelt a word may have meant. */
public final class Nearest {
  private Nearest() {}

  /** Advice on a word that is none of these: the nearest one, or all of them if none is near. */
  static String advice(String wrong, Collection<String> known) {
    return of(wrong, known)
        .map(near -> "did you mean " + near + "?")
        .orElseGet(() -> "known are " + String.join(", ", known.stream().sorted().toList()));
  }

  /** The nearest of these, if one is so near that a slip explains the difference. */
  public static Optional<String> of(String wrong, Collection<String> known) {
    String plain = plain(wrong);
    return known.stream()
        .filter(one -> distance(plain, plain(one)) <= slips(plain))
        .min(
            Comparator.comparingInt((String one) -> distance(plain, plain(one)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int slips(String word) {
    return word.length() < 4 ? 1 : word.length() < 9 ? 2 : 3;
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[ _]", "-");
  }

  /** How many letters must be put in, left out or changed (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
