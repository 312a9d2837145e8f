package org.tideover.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds texts that are hard to read for someone in distress: the Flesch-Kincaid grade of every
 * reply, movement, skill and lesson, and the length of every sentence. {@code lint.yaml} lists the
 * exceptions, each with its reason; one that is needed no more is reported, too.
 *
 * <p>Limitations: syllables are counted by groups of vowels, so the grade is off by about one; very
 * short replies get no grade at all.
 */
final class ReadingCheck {
  private static final double MOST_GRADE = 6.0;
  private static final int FEWEST_WORDS = 20;
  private static final int LONGEST_SENTENCE = 28;
  private static final Pattern NOT_READ = Pattern.compile("\\{[^}]*}|/\\w+|https?:\\S+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;]+(\\s|$)|\\n");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  private final YamlNode exceptions;
  private final Problems problems;

  /** By word: the same few come again and again. */
  private final Map<String, Integer> syllables = new HashMap<>();

  /**
   * A passage as it is read.
   *
   * @param sentences as lists of words
   */
  private record Read(Passage passage, List<List<String>> sentences) {}

  ReadingCheck(YamlNode lint, Problems problems) {
    this.exceptions = lint.field("reading");
    this.problems = problems;
  }

  void check(Collection<Passage> passages) {
    exceptions.fields().values().forEach(YamlNode::words);
    Map<String, List<Read>> texts = new TreeMap<>();
    for (Passage passage : passages) {
      Read read = new Read(passage, sentences(passage.text()));
      checkLength(read);
      texts.computeIfAbsent(text(passage), name -> new ArrayList<>()).add(read);
    }
    Set<String> hard = new HashSet<>();
    for (List<Read> parts : texts.values()) {
      Passage first = parts.getFirst().passage();
      double grade = grade(parts.stream().flatMap(part -> part.sentences().stream()).toList());
      if (grade > MOST_GRADE) {
        hard.add(first.key());
        reportHard(first, grade);
      }
    }
    exceptions
        .fields()
        .forEach((key, reason) -> {
          if (!hard.contains(key)) {
            reason.report("'" + key + "' is no harder than grade 6; take it off this list");
          }
        });
  }

  /** What is read in one go: each variant of a reply, and all words of any other file. */
  private static String text(Passage passage) {
    return switch (passage.kind()) {
      case REPLY, BUTTON -> passage.file() + ":" + passage.line();
      case MOVEMENT, SKILL, LESSON -> passage.file();
    };
  }

  private void checkLength(Read read) {
    read.sentences().stream()
        .filter(words -> words.size() > LONGEST_SENTENCE)
        .forEach(words -> report(read.passage(), "The sentence '" + start(words) + "…' is long"));
  }

  private void reportHard(Passage passage, double grade) {
    if (!exceptions.has(passage.key())) {
      report(passage, String.format(Locale.ROOT, "This reads like school grade %.1f", grade));
    }
  }

  private void report(Passage passage, String finding) {
    passage.report(problems, finding + "; use shorter words and sentences");
  }

  private static String start(List<String> words) {
    return String.join(" ", words.subList(0, 4));
  }

  /** The sentences of a text as lists of words. */
  private static List<List<String>> sentences(String text) {
    return SENTENCE_END
        .splitAsStream(NOT_READ.matcher(text).replaceAll(" "))
        .map(ReadingCheck::words)
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private static List<String> words(String sentence) {
    return Arrays.stream(sentence.split("[\\s,]+", -1))
        .filter(word -> word.chars().anyMatch(Character::isLetter))
        .toList();
  }

  /** The Flesch-Kincaid grade; 0 for a text too short to have one. */
  private double grade(List<List<String>> sentences) {
    List<String> words = sentences.stream().flatMap(List::stream).toList();
    if (words.size() < FEWEST_WORDS) {
      return 0;
    }
    double all =
        words.stream()
            .mapToInt(word -> syllables.computeIfAbsent(word, ReadingCheck::syllables))
            .sum();
    return 0.39 * words.size() / sentences.size() + 11.8 * all / words.size() - 15.59;
  }

  private static int syllables(String word) {
    String spoken = word.toLowerCase(Locale.ROOT).replaceFirst("(?<=[a-z]{2})e[sd]?\\W*$", "");
    return (int) Math.max(1, VOWELS.matcher(spoken).results().count());
  }
}
