package org.tideover.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  static final double MOST_GRADE = 6.0;
  private static final int FEWEST_WORDS = 20;
  private static final int LONGEST_SENTENCE = 28;
  private static final Pattern NOT_READ = Pattern.compile("\\{[^}]*}|/\\w+|https?:\\S+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;]+(\\s|$)|\\n");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  private final YamlNode exceptions;
  private final Problems problems;

  ReadingCheck(YamlNode lint, Problems problems) {
    this.exceptions = lint.field("reading");
    this.problems = problems;
  }

  void check(Collection<Passage> passages) {
    exceptions.fields().values().forEach(YamlNode::words);
    Map<String, List<Passage>> texts = new TreeMap<>();
    for (Passage passage : passages) {
      checkLength(passage);
      texts.computeIfAbsent(text(passage), name -> new ArrayList<>()).add(passage);
    }
    Map<String, Double> hard = new TreeMap<>();
    texts.forEach((name, parts) -> {
      double grade =
          grade(parts.stream().flatMap(part -> sentences(part.text()).stream()).toList());
      if (grade > MOST_GRADE) {
        hard.put(parts.getFirst().key(), grade);
        reportHard(parts.getFirst(), grade);
      }
    });
    exceptions
        .fields()
        .forEach((key, reason) -> {
          if (!hard.containsKey(key)) {
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

  private void checkLength(Passage passage) {
    sentences(passage.text()).stream()
        .filter(words -> words.size() > LONGEST_SENTENCE)
        .forEach(words -> report(passage, "The sentence '" + start(words) + "…' is long"));
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
  static double grade(List<List<String>> sentences) {
    List<String> words = sentences.stream().flatMap(List::stream).toList();
    if (words.size() < FEWEST_WORDS) {
      return 0;
    }
    double syllables = words.stream().mapToInt(ReadingCheck::syllables).sum();
    return 0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59;
  }

  private static int syllables(String word) {
    String spoken = word.toLowerCase(Locale.ROOT).replaceFirst("(?<=[a-z]{2})e[sd]?\\W*$", "");
    return (int) Math.max(1, VOWELS.matcher(spoken).results().count());
  }
}
