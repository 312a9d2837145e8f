package org.tideover.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tideover.content.SafetyContent;

/**
 * Reads a text as a kind eye would: disguises undone, slang spelled out. Gives several readings,
 * the first as written and the second repaired; works in linear time and never throws.
 */
public final class Normaliser {
  private final Glyphs glyphs;
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
  List<Reading> readings(String text) {
    String plain = glyphs.plain(text);
    List<Splitter.Chunk> chunks = Splitter.chunks(plain);
    Reading written = asWritten(chunks);
    Reading repaired = repaired(chunks, isMostlyLatin(plain));
    Stream<Reading> found = Stream.of(written, repaired);
    if (!isMostlyLatin(plain)) {
      found = Stream.of(written, repaired(chunks, true), repaired);
    }
    return found.distinct().toList();
  }

  private static boolean isMostlyLatin(String plain) {
    long letters = plain.chars().filter(Character::isLetter).count();
    long latin = plain.chars().filter(letter -> letter >= 'a' && letter <= 'z').count();
    return latin * 2 >= letters;
  }

  private Reading asWritten(List<Splitter.Chunk> chunks) {
    List<String> words = new ArrayList<>();
    for (Splitter.Chunk chunk : chunks) {
      for (String piece : Splitter.pieces(chunk.core())) {
        words.addAll(expander.expand(piece));
      }
      addMark(words, chunk.mark());
    }
    return new Reading(words);
  }

  private Reading repaired(List<Splitter.Chunk> chunks, boolean latinText) {
    List<String> words = new ArrayList<>();
    for (Splitter.Chunk chunk : chunks) {
      words.addAll(repairs.repair(inOneScript(chunk.core(), latinText)));
      addMark(words, chunk.mark());
    }
    return new Reading(joinPairs(joinLetters(words)));
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

  /** Joins single letters that were held apart by spaces. */
  private List<String> joinLetters(List<String> words) {
    List<String> out = new ArrayList<>(words.size());
    int at = 0;
    while (at < words.size()) {
      int end = at;
      while (end < words.size()
          && end - at < 40
          && words.get(end).length() == 1
          && isSign(words.get(end))) {
        end++;
      }
      Optional<List<String>> meant =
          end - at >= 3 ? repairs.meant(String.join("", words.subList(at, end))) : Optional.empty();
      int from = at;
      at = Math.max(end, at + 1);
      out.addAll(meant.orElse(words.subList(from, at)));
    }
    return out;
  }

  private static boolean isSign(String word) {
    return Character.isLetterOrDigit(word.charAt(0));
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
