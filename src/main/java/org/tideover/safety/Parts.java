package org.tideover.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parts of a text that are read for meaning: the whole if it is short, each of its sentences,
 * and windows of about forty words over a long one.
 *
 * <p><b>Limitations:</b> of a very long text only {@value #MOST} parts are read: the beginning, the
 * end, those with most grave words, and some spread evenly. The phrases read all of it.
 */
final class Parts {
  static final int MOST = 12;
  private static final int WINDOW = 40;
  private static final int SHORT_TEXT = 48;
  private static final int FEWEST_WORDS = 2;

  private final Set<String> grave;

  Parts(Set<String> grave) {
    this.grave = grave;
  }

  List<String> of(Reading reading) {
    List<List<String>> sentences = sentences(reading);
    Set<String> found = new LinkedHashSet<>();
    if (reading.size() <= SHORT_TEXT) {
      found.add(whole(reading));
      sentences.stream()
          .filter(sentence -> sentence.size() > FEWEST_WORDS)
          .map(sentence -> String.join(" ", sentence))
          .forEach(found::add);
    } else {
      windows(sentences).stream().map(words -> String.join(" ", words)).forEach(found::add);
    }
    return chosen(List.copyOf(found));
  }

  /** All words; a stop at the end would make another vector of the same sentence. */
  static String whole(Reading reading) {
    String text = reading.text();
    String stop = " " + Reading.STOP;
    while (text.endsWith(stop)) {
      text = text.substring(0, text.length() - stop.length());
    }
    return text;
  }

  private static List<List<String>> sentences(Reading reading) {
    List<List<String>> found = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= reading.size(); at++) {
      if (at == reading.size() || reading.isStop(at)) {
        if (at > start) {
          found.add(reading.words().subList(start, at));
        }
        start = at + 1;
      }
    }
    return found;
  }

  /** Whole sentences together up to the size of a window; a long sentence in overlapping pieces. */
  private static List<List<String>> windows(List<List<String>> sentences) {
    List<List<String>> found = new ArrayList<>();
    List<String> window = new ArrayList<>();
    for (List<String> sentence : sentences) {
      if (window.size() + sentence.size() > WINDOW && !window.isEmpty()) {
        found.add(window);
        window = new ArrayList<>();
      }
      if (sentence.size() > WINDOW) {
        found.addAll(pieces(sentence));
      } else {
        window.addAll(sentence);
        window.add(Reading.STOP);
      }
    }
    found.add(window);
    return found.stream().filter(words -> !words.isEmpty()).toList();
  }

  private static List<List<String>> pieces(List<String> sentence) {
    List<List<String>> found = new ArrayList<>();
    int step = WINDOW * 3 / 4;
    for (int start = 0; start < sentence.size(); start += step) {
      found.add(sentence.subList(start, Math.min(sentence.size(), start + WINDOW)));
    }
    return found;
  }

  private List<String> chosen(List<String> parts) {
    if (parts.size() <= MOST) {
      return parts;
    }
    Set<Integer> keep = new TreeSet<>(List.of(0, parts.size() - 1));
    java.util.stream.IntStream.range(0, parts.size())
        .boxed()
        .filter(index -> gravity(parts.get(index)) > 0)
        .sorted(Comparator.comparing((Integer index) -> -gravity(parts.get(index))))
        .limit(MOST - 4)
        .forEach(keep::add);
    for (int i = 1; keep.size() < MOST && i < MOST; i++) {
      keep.add(i * parts.size() / MOST);
    }
    return keep.stream().map(parts::get).toList();
  }

  private int gravity(String part) {
    int found = 0;
    for (String word : part.split(" ")) {
      found += grave.contains(word) ? 1 : 0;
    }
    return found;
  }
}
