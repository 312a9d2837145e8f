package org.tideover.safety;

import java.util.ArrayList;
import java.util.List;
import org.tideover.content.SafetyContent;

/** Figures of speech, read as the harmless words they stand for; all around them stays as it is. */
final class Idioms {
  private final PatternIndex<List<String>> index = new PatternIndex<>();

  Idioms(List<SafetyContent.Idiom> idioms, Parsers parsers) {
    for (SafetyContent.Idiom idiom : idioms) {
      List<String> reads = List.of(idiom.reads().split(" "));
      parsers
          .of(idiom.language())
          .parseAll(idiom.phrases())
          .forEach(pattern -> index.add(pattern, reads));
    }
  }

  Reading plain(Reading reading) {
    List<Found> found = new ArrayList<>();
    index.find(
        reading, (start, ends, reads) -> found.add(new Found(start, last(start, ends), reads)));
    if (found.isEmpty()) {
      return reading;
    }
    List<String> words = new ArrayList<>();
    int at = 0;
    for (Found idiom : found) {
      if (idiom.start() >= at) {
        words.addAll(reading.words().subList(at, idiom.start()));
        words.addAll(idiom.reads());
        at = idiom.end();
      }
    }
    words.addAll(reading.words().subList(at, reading.size()));
    return new Reading(words);
  }

  private static int last(int start, long ends) {
    return start + 63 - Long.numberOfLeadingZeros(ends);
  }

  /** An idiom at its place. */
  private record Found(int start, int end, List<String> reads) {}
}
