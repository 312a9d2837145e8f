package org.tideover.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Undoes disguises and slips within one word: digits for letters, stars, repeats, typos. */
final class Repairs {
  private static final int LONGEST_WORD = 60;
  private static final String SEPARATORS = ".-_*/~+,|·•=:\\";
  private static final String MASKS = "*#_?%-.";
  private static final Map<Character, Character> LEET =
      Map.ofEntries(
          Map.entry('0', 'o'),
          Map.entry('3', 'e'),
          Map.entry('4', 'a'),
          Map.entry('5', 's'),
          Map.entry('7', 't'),
          Map.entry('8', 'b'),
          Map.entry('9', 'g'),
          Map.entry('6', 'g'),
          Map.entry('@', 'a'),
          Map.entry('$', 's'),
          Map.entry('€', 'e'),
          Map.entry('!', 'i'),
          Map.entry('|', 'l'),
          Map.entry('+', 't'),
          Map.entry('(', 'c'));

  private final Vocabulary vocabulary;
  private final Expander expander;
  private final Map<String, String> typos;

  Repairs(Vocabulary vocabulary, Expander expander, Map<String, String> typos) {
    this.vocabulary = vocabulary;
    this.expander = expander;
    this.typos = typos;
  }

  /** The words meant by what stood between two spaces; marks inside it split it. */
  List<String> repair(String core) {
    if (core.length() > LONGEST_WORD) {
      return Splitter.pieces(core);
    }
    Optional<List<String>> hidden = isPlain(core) ? Optional.empty() : undisguise(core);
    if (hidden.isPresent()) {
      return hidden.get();
    }
    List<String> words = new ArrayList<>();
    for (String piece : Splitter.pieces(core)) {
      words.addAll(word(piece));
    }
    return words;
  }

  private static boolean isPlain(String core) {
    return core.chars().allMatch(letter -> Character.isLetter(letter) || letter == '\'');
  }

  private boolean known(String word) {
    return vocabulary.knows(word) || expander.knows(word) || typos.containsKey(word);
  }

  private Optional<List<String>> undisguise(String core) {
    Optional<String> masked = unmask(core);
    if (masked.isPresent()) {
      return masked.map(List::of);
    }
    return separated(core).or(() -> leet(core));
  }

  private Optional<String> unmask(String core) {
    if (core.length() < 3 || !Character.isLetter(core.charAt(0))) {
      return Optional.empty();
    }
    StringBuilder stars = new StringBuilder();
    for (char letter : core.toCharArray()) {
      stars.append(MASKS.indexOf(letter) >= 0 ? '*' : letter);
    }
    boolean any = stars.indexOf("*") > 0;
    boolean lettersOnly = stars.chars().allMatch(c -> c == '*' || (c >= 'a' && c <= 'z'));
    return any && lettersOnly ? vocabulary.unmask(stars.toString()) : Optional.empty();
  }

  /** Letters held apart by marks: {@code k.i.l.l}, {@code su-ic-ide}. */
  private Optional<List<String>> separated(String core) {
    StringBuilder joined = new StringBuilder();
    int pieces = 0;
    int run = 0;
    int singles = 0;
    for (int i = 0; i <= core.length(); i++) {
      boolean mark = i == core.length() || SEPARATORS.indexOf(core.charAt(i)) >= 0;
      if (mark) {
        pieces += run > 0 ? 1 : 0;
        singles += run == 1 ? 1 : 0;
        run = 0;
      } else {
        joined.append(core.charAt(i));
        run++;
      }
    }
    if (pieces < 2) {
      return Optional.empty();
    }
    Optional<List<String>> found = meant(joined.toString());
    boolean whole = found.isPresent() && found.get().size() == 1;
    return whole || singles >= Math.max(2, pieces - 1) ? found : Optional.empty();
  }

  /** What letters without a space mean, if a grave word or known slang comes out. */
  Optional<List<String>> meant(String letters) {
    if (vocabulary.isGrave(letters)) {
      return Optional.of(List.of(letters));
    }
    if (expander.knows(letters)) {
      return Optional.of(expander.expand(letters));
    }
    String meant = typos.get(letters);
    if (meant != null) {
      return Optional.of(List.of(meant.split(" ")));
    }
    return leet(letters).or(() -> segment(letters));
  }

  private Optional<List<String>> leet(String core) {
    boolean letter = core.chars().anyMatch(Character::isLetter);
    boolean plain = core.chars().allMatch(Character::isLetter);
    if (!letter || plain || core.length() > 24) {
      return Optional.empty();
    }
    return leet(core, 'i').or(() -> leet(core, 'l'));
  }

  private Optional<List<String>> leet(String core, char one) {
    StringBuilder out = new StringBuilder();
    for (char letter : core.toCharArray()) {
      out.append(letter == '1' ? one : LEET.getOrDefault(letter, letter).charValue());
    }
    String word = out.toString();
    if (known(word)) {
      return Optional.of(resolve(word));
    }
    return vocabulary.typoOf(word).map(List::of).or(() -> segment(word));
  }

  /** Repairs a word of letters and digits only. */
  private List<String> word(String piece) {
    if (piece.equals(Reading.STOP) || known(piece)) {
      return resolve(piece);
    }
    Optional<List<String>> digits = leet(piece);
    if (digits.isPresent()) {
      return digits.get();
    }
    String squeezed = squeeze(piece);
    if (known(squeezed)) {
      return resolve(squeezed);
    }
    return vocabulary
        .typoOf(squeezed)
        .map(List::of)
        .or(() -> segment(squeezed))
        .orElseGet(() -> expander.expand(squeezed));
  }

  private Optional<List<String>> segment(String joined) {
    return vocabulary
        .segment(joined)
        .map(pieces -> pieces.stream().flatMap(piece -> resolve(piece).stream()).toList());
  }

  private List<String> resolve(String word) {
    String meant = typos.get(word);
    if (meant == null) {
      return expander.expand(word);
    }
    List<String> words = new ArrayList<>();
    for (String part : meant.split(" ")) {
      words.addAll(expander.expand(part));
    }
    return words;
  }

  /**
   * {@code dieeee} to {@code die}, {@code killll} to {@code kill}: the shorter form that is known.
   */
  private String squeeze(String word) {
    String twice = limitRuns(word, 2);
    if (known(twice)) {
      return twice;
    }
    String once = limitRuns(word, 1);
    if (!twice.equals(word) && known(once) || vocabulary.isGrave(once)) {
      return once;
    }
    for (int i = 1; i < twice.length() && twice.length() < 20; i++) {
      if (twice.charAt(i) == twice.charAt(i - 1)) {
        String shorter = twice.substring(0, i) + twice.substring(i + 1);
        if (vocabulary.isGrave(shorter)) {
          return shorter;
        }
      }
    }
    return twice;
  }

  private static String limitRuns(String word, int most) {
    StringBuilder out = new StringBuilder();
    int run = 0;
    for (int i = 0; i < word.length(); i++) {
      run = i > 0 && word.charAt(i) == word.charAt(i - 1) ? run + 1 : 1;
      if (run <= most) {
        out.append(word.charAt(i));
      }
    }
    return out.toString();
  }
}
