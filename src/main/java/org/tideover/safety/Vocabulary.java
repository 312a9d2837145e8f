package org.tideover.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words that phrases use, and among them the grave ones that are worth finding in disguise.
 *
 * <p><b>Limitations:</b> a disguise is undone only where a grave word comes out; all else stays as
 * written.
 */
final class Vocabulary {
  private static final int LONGEST = 16;

  private final Set<String> words;
  private final Set<String> grave;
  private final Set<String> real;
  private final Map<Character, List<String>> graveByFirst = new HashMap<>();

  Vocabulary(Set<String> words, Set<String> grave, Set<String> real) {
    this.words = words;
    this.grave = grave;
    this.real = real;
    for (String word : grave) {
      graveByFirst.computeIfAbsent(word.charAt(0), first -> new ArrayList<>()).add(word);
    }
  }

  boolean knows(String word) {
    return words.contains(word) || real.contains(word);
  }

  boolean isGrave(String word) {
    return grave.contains(word);
  }

  /** The grave word that this is a typo of. */
  Optional<String> typoOf(String word) {
    if (word.isEmpty() || word.length() > LONGEST || knows(word)) {
      return Optional.empty();
    }
    return graveByFirst.getOrDefault(word.charAt(0), List.of()).stream()
        .filter(meant -> isSlip(word, meant))
        .min(Comparator.comparingInt(meant -> Math.abs(meant.length() - word.length())));
  }

  private static boolean isSlip(String word, String meant) {
    return (word.length() >= 5 && meant.length() >= 6 && Typos.close(word, meant))
        || Typos.isShuffled(word, meant)
        || Typos.isWithoutVowels(word, meant);
  }

  /** The grave word that fits where each {@code *} may be any one letter, or any few. */
  Optional<String> unmask(String masked) {
    return graveByFirst.getOrDefault(masked.charAt(0), List.of()).stream()
        .filter(meant -> Typos.fits(masked, meant))
        .findFirst();
  }

  /** Words that were written as one, if a grave one is among them. */
  Optional<List<String>> segment(String joined) {
    int length = joined.length();
    if (length < 4 || length > 60) {
      return Optional.empty();
    }
    int[] best = new int[length + 1];
    int[] from = new int[length + 1];
    for (int end = 1; end <= length; end++) {
      best[end] = Integer.MAX_VALUE / 2;
      for (int start = Math.max(0, end - LONGEST); start < end; start++) {
        int cost = best[start] + cost(joined.substring(start, end));
        if (cost < best[end]) {
          best[end] = cost;
          from[end] = start;
        }
      }
    }
    return best[length] >= 1000 ? Optional.empty() : trace(joined, from);
  }

  private int cost(String piece) {
    if (piece.length() == 1) {
      return piece.equals("i") || piece.equals("a") ? 3 : 1000;
    }
    return words.contains(piece) ? 2 : 1000;
  }

  private Optional<List<String>> trace(String joined, int[] from) {
    List<String> found = new ArrayList<>();
    for (int end = joined.length(); end > 0; end = from[end]) {
      found.addFirst(joined.substring(from[end], end));
    }
    return found.stream().anyMatch(grave::contains) ? Optional.of(found) : Optional.empty();
  }
}
