package org.tideover.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tideover.content.SafetyContent;

/**
 * Reads the notation in which clinicians write phrases (content/en/safety/README.md): {@code (a|b)}
 * alternatives, {@code [a]} optional, {@code <list>} a word list, {@code ..} up to two words,
 * {@code ...} up to five, {@code die*} any ending, {@code ^} and {@code $} the edges of a sentence.
 */
final class PatternParser {
  private static final String SIGNS = "()[]|^$";

  private final Glyphs glyphs;
  private final Expander expander;
  private final Map<String, List<String>> lists;
  private final Map<String, Pattern> parsedLists = new HashMap<>();

  /** Phrases are made of few words: each is read once, and kept once. */
  private final Map<String, Pattern> parsedWords = new HashMap<>();

  private final Set<String> seen = new TreeSet<>();

  PatternParser(SafetyContent.Words words, Expander expander) {
    this.glyphs = new Glyphs(Map.of());
    this.expander = expander;
    this.lists = words.lists();
  }

  /** All whole words of the phrases read so far. */
  Set<String> seen() {
    return Set.copyOf(seen);
  }

  Pattern parse(String phrase) {
    Run run = new Run(phrase, signs(phrase));
    Pattern found = run.choice();
    if (run.at < run.signs.size() || found.isOptional()) {
      throw run.wrong("it needs at least one word, and each bracket closed");
    }
    return found;
  }

  List<Pattern> parseAll(List<String> phrases) {
    return phrases.stream().map(this::parse).toList();
  }

  private static List<String> signs(String phrase) {
    List<String> found = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (char letter : (phrase + " ").toCharArray()) {
      boolean sign = SIGNS.indexOf(letter) >= 0;
      if ((sign || letter == ' ') && !word.isEmpty()) {
        found.add(word.toString());
        word.setLength(0);
      }
      if (sign) {
        found.add(String.valueOf(letter));
      } else if (letter != ' ') {
        word.append(letter);
      }
    }
    return found;
  }

  /** One pass over one phrase. */
  private final class Run {
    private final String phrase;
    private final List<String> signs;
    private int at;

    Run(String phrase, List<String> signs) {
      this.phrase = phrase;
      this.signs = signs;
    }

    private boolean accept(String sign) {
      boolean there = at < signs.size() && signs.get(at).equals(sign);
      at += there ? 1 : 0;
      return there;
    }

    private Pattern choice() {
      List<Pattern> options = new ArrayList<>();
      do {
        options.add(sequence());
      } while (accept("|"));
      return options.size() == 1 ? options.getFirst() : merged(options);
    }

    /** Single words are looked up in one set instead of tried one by one. */
    private Pattern merged(List<Pattern> options) {
      Set<String> whole = new HashSet<>();
      List<String> beginnings = new ArrayList<>();
      List<Pattern> others = new ArrayList<>();
      for (Pattern option : options) {
        if (option instanceof Pattern.Word word) {
          whole.addAll(word.whole());
          beginnings.addAll(word.beginnings());
        } else {
          others.add(option);
        }
      }
      Pattern.Word words = new Pattern.Word(Set.copyOf(whole), List.copyOf(beginnings));
      if (others.isEmpty()) {
        return words;
      }
      if (!whole.isEmpty() || !beginnings.isEmpty()) {
        others.add(words);
      }
      return new Pattern.Choice(List.copyOf(others));
    }

    private Pattern sequence() {
      List<Pattern> parts = new ArrayList<>();
      while (at < signs.size() && !")]|".contains(signs.get(at))) {
        parts.add(item());
      }
      return parts.size() == 1 ? parts.getFirst() : new Pattern.Sequence(List.copyOf(parts));
    }

    private Pattern item() {
      if (accept("(")) {
        return closed(choice(), ")");
      }
      if (accept("[")) {
        return new Pattern.Maybe(closed(choice(), "]"));
      }
      String word = signs.get(at++);
      return switch (word) {
        case "^" -> new Pattern.Edge(true);
        case "$" -> new Pattern.Edge(false);
        case ".." -> new Pattern.Gap(2);
        case "..." -> new Pattern.Gap(5);
        default -> word(word);
      };
    }

    private Pattern closed(Pattern inside, String bracket) {
      if (!accept(bracket)) {
        throw wrong("a bracket is not closed; add " + bracket);
      }
      return inside;
    }

    private Pattern word(String word) {
      if (word.startsWith("<") && word.endsWith(">")) {
        return list(word.substring(1, word.length() - 1));
      }
      Pattern known = parsedWords.get(word);
      Pattern found = known == null ? unknown(word) : known;
      parsedWords.put(word, found);
      return found;
    }

    private Pattern unknown(String word) {
      String plain = glyphs.plain(word).strip();
      if (plain.endsWith("*")) {
        String beginning = plain.substring(0, plain.length() - 1);
        if (beginning.length() < 3) {
          throw wrong(word + " is too short before its star; write three letters or more");
        }
        return new Pattern.Word(Set.of(), List.of(beginning));
      }
      return words(expander.expand(plain));
    }

    private Pattern words(List<String> words) {
      seen.addAll(words);
      List<Pattern> parts =
          words.stream().<Pattern>map(one -> new Pattern.Word(Set.of(one), List.of())).toList();
      return parts.size() == 1 ? parts.getFirst() : new Pattern.Sequence(parts);
    }

    private Pattern list(String name) {
      List<String> members = lists.get(name);
      if (members == null) {
        throw wrong("no list is called <" + name + ">; add it to en/safety/words.yaml");
      }
      Pattern known = parsedLists.get(name);
      Pattern found = known == null ? merged(parseAll(members)) : known;
      parsedLists.put(name, found);
      return found;
    }

    private IllegalStateException wrong(String why) {
      return new IllegalStateException(
          "The safety phrase \"" + phrase + "\" cannot be read: " + why);
    }
  }
}
