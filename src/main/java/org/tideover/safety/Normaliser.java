package org.tideover.safety;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tideover.content.SafetyContent;

/**
 * Reads a text as a kind eye would: disguises undone, slang spelled out. Gives several readings,
 * the first as written and the second repaired; works in linear time and never throws.
 */
public final class Normaliser {
  private static final int LONGEST_RUN = 40;
  private static final Set<String> WORDS_OF_ONE_LETTER = Set.of("i", "a");

  private final Glyphs glyphs;
  private final Glyphs letters = new Glyphs(Map.of());
  private final Expander expander;
  private final Repairs repairs;
  private final Vocabulary vocabulary;
  private final Set<String> joins;

  Normaliser(SafetyContent.Words words, Expander expander, Vocabulary vocabulary) {
    this.glyphs = new Glyphs(words.emoji());
    this.expander = expander;
    this.vocabulary = vocabulary;
    this.repairs = new Repairs(vocabulary, expander, words.typos());
    this.joins = Set.copyOf(words.joins());
  }

  /** The different readings of a text; the last one is the most repaired. */
  List<Reading> readings(String written) {
    String text = Spacing.closed(written);
    String pictured = glyphs.plain(text);
    String plain = letters.plain(text);
    List<Reading> found = new ArrayList<>();
    found.add(asWritten(Splitter.chunks(pictured), isMostlyLatin(pictured)));
    found.add(repaired(Splitter.chunks(pictured), isMostlyLatin(pictured)));
    if (plain.chars().anyMatch(Character::isLetter)) {
      List<Splitter.Chunk> chunks = Splitter.chunks(plain);
      if (!isMostlyLatin(plain) && isAllLookalike(chunks)) {
        found.add(repaired(chunks, true));
      }
      found.add(repaired(chunks, isMostlyLatin(plain)));
    }
    return found.stream().distinct().toList();
  }

  /** Russian has words that look Latin; only a text all of such words is a disguise. */
  private boolean isAllLookalike(List<Splitter.Chunk> chunks) {
    return chunks.stream()
        .map(chunk -> glyphs.lookalike(chunk.core()))
        .allMatch(word -> word.chars().allMatch(letter -> letter < 128));
  }

  private static boolean isMostlyLatin(String plain) {
    long letters = plain.chars().filter(Character::isLetter).count();
    long latin = plain.chars().filter(Normaliser::isLatin).count();
    return latin * 2 >= letters;
  }

  /** Small capitals and the like count as Latin, too. */
  private static boolean isLatin(int letter) {
    return Character.isLetter(letter) && UnicodeScript.of(letter) == UnicodeScript.LATIN;
  }

  private Reading asWritten(List<Splitter.Chunk> chunks, boolean latinText) {
    List<String> words = new ArrayList<>();
    for (Splitter.Chunk chunk : chunks) {
      for (String piece : Splitter.pieces(inOneScript(chunk.core(), latinText))) {
        words.addAll(expander.expand(piece));
      }
      addMark(words, chunk.mark());
    }
    return new Reading(words);
  }

  private Reading repaired(List<Splitter.Chunk> chunks, boolean latinText) {
    List<String> words = new ArrayList<>();
    BitSet tails = new BitSet();
    for (int i = 0; i < chunks.size(); i++) {
      String core = inOneScript(chunks.get(i).core(), latinText);
      boolean goesOn = i + 1 < chunks.size() && chunks.get(i).mark().isEmpty();
      String next = goesOn ? inOneScript(chunks.get(i + 1).core(), latinText) : "";
      boolean slang = isSlang(core, next);
      i += slang ? 1 : 0;
      String read = slang ? core + next : core;
      words.addAll(read.length() == 1 ? List.of(read) : repairs.repair(read));
      tails.set(Math.max(0, words.size() - 1), read.indexOf('\'') > 0);
      addMark(words, chunks.get(i).mark());
    }
    return new Reading(joinPairs(joinLetters(words, tails)));
  }

  /** Whether this is slang whose first letter was held apart, such as {@code o d'd}. */
  private boolean isSlang(String letter, String rest) {
    return isOneLetter(letter)
        && !WORDS_OF_ONE_LETTER.contains(letter)
        && rest.length() > 1
        && expander.knows(letter + rest);
  }

  /** A word of Russian or Persian stays as it is; one that mixes scripts hides a Latin word. */
  private String inOneScript(String core, boolean latinText) {
    return latinText || Glyphs.mixesScripts(core) ? glyphs.lookalike(core) : core;
  }

  private static void addMark(List<String> words, String mark) {
    if (!mark.isEmpty() && !words.isEmpty() && !words.getLast().equals(Reading.STOP)) {
      words.add(mark);
    }
  }

  /**
   * Joins single letters that were held apart by spaces; those that stand alone may be slang. What
   * follows the apostrophe of a word, as in {@code he's d y i n g}, is no letter of the next one.
   */
  private List<String> joinLetters(List<String> words, BitSet tails) {
    List<String> out = new ArrayList<>(words.size());
    int at = 0;
    while (at < words.size()) {
      int end = tails.get(at) ? at : endOfLetters(words, at);
      if (end == at) {
        out.add(words.get(at++));
      } else {
        out.addAll(joined(words.subList(at, end)));
        at = end;
      }
    }
    return out;
  }

  private static int endOfLetters(List<String> words, int from) {
    int end = from;
    while (end < words.size() && end - from < LONGEST_RUN && isLetter(words.get(end))) {
      end++;
    }
    return end;
  }

  private List<String> joined(List<String> letters) {
    String word = String.join("", letters);
    Optional<List<String>> meant = letters.size() >= 3 ? repairs.meant(word) : Optional.empty();
    return meant.orElseGet(
        () -> letters.size() > 3 && vocabulary.knows(word) ? List.of(word) : expanded(letters));
  }

  private List<String> expanded(List<String> letters) {
    return letters.stream().flatMap(letter -> expander.expand(letter).stream()).toList();
  }

  /** A digit is none: {@code 2 day} is no "today". */
  private static boolean isOneLetter(String word) {
    return word.length() == 1 && Character.isLetter(word.charAt(0));
  }

  private static boolean isLetter(String word) {
    return word.length() == 1 && Character.isLetterOrDigit(word.charAt(0));
  }

  /** Joins halves of a grave word, such as {@code sui cide} or {@code my self}. */
  private List<String> joinPairs(List<String> words) {
    List<String> out = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      String pair = i + 1 < words.size() ? words.get(i) + words.get(i + 1) : "";
      boolean split = !pair.isEmpty() && belongTogether(words.get(i), words.get(i + 1), pair);
      out.add(split ? pair : words.get(i));
      i += split ? 1 : 0;
    }
    return out;
  }

  private boolean belongTogether(String one, String two, String pair) {
    if (joins.contains(one + " " + two)) {
      return true;
    }
    boolean bothWords = vocabulary.knows(one) && vocabulary.knows(two);
    return !bothWords && pair.length() >= 4 && vocabulary.isGrave(pair);
  }
}
