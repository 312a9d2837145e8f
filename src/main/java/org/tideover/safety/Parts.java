package org.tideover.safety;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The parts of a text that are read for meaning. A short text is read as a whole, by its sentences
 * and by the thoughts in them; a long one sentence by sentence, and in windows at its beginning and
 * its end. Every word of a text of up to about 3,000 words is in a part, so no place in a message
 * is a place to hide; of longer ones, which no messenger carries in one message, some are chosen.
 *
 * <p><b>Limitations:</b> the longer a text, the more of its sentences are read together, and danger
 * is heard less well among other words. What has no marks at all is cut by counting.
 */
final class Parts {
  /** What reading one text may cost, in words: a quarter of a second of one core. */
  static final int BUDGET = 4_000;

  /** What each part costs beside its words, in words. */
  static final int CALL = 12;

  private static final int WINDOW = 40;
  private static final int WINDOWS = 4;
  private static final int SHORT_TEXT = 48;
  private static final int FEWEST_WORDS = 2;

  /**
   * Only in so few words: a longer message has enough of its own, and harmless ones sound grave
   * torn.
   */
  private static final int FEW_WORDS = 14;

  /** A thought of fewer words says too little to be read without what stands around it. */
  private static final int SHORTEST_THOUGHT = 4;

  private final Set<String> grave;

  Parts(Set<String> grave) {
    this.grave = grave;
  }

  /** How a part lies in its text, which says how far its sound can be trusted. */
  enum Kind {
    /** A whole text, or its beginning. */
    WHOLE,
    /** Some words out of a text all of which is read in larger parts, too. */
    TORN,
    /** One thought of a sentence that is read as a whole, too. */
    THOUGHT,
    /** A sentence of a long text, which nothing else would hear. */
    SENTENCE,
    /** Words cut out of a text without marks. */
    PIECE
  }

  /** A part and how it lies in its text. */
  record Part(String text, Kind kind) {}

  /** How finely a text is cut: sentences of fewer words go together, longer than most are cut. */
  private enum Grain {
    SHARP(FEWEST_WORDS + 1, 20, 10),
    MIDDLE(8, 20, 15);

    private final int least;
    private final int piece;
    private final int step;

    Grain(int least, int piece, int step) {
      this.least = least;
      this.piece = piece;
      this.step = step;
    }
  }

  /** A text as a whole and by its sentences, or a long one in parts. */
  List<Part> of(Reading reading) {
    Map<String, Part> found = new LinkedHashMap<>();
    List<List<String>> sentences = sentences(reading);
    if (reading.size() <= SHORT_TEXT) {
      add(found, whole(reading), Kind.WHOLE);
      sentences.stream()
          .filter(sentence -> sentence.size() > FEWEST_WORDS)
          .forEach(sentence -> add(found, text(sentence), Kind.TORN));
    } else {
      List<List<String>> windows = windows(sentences);
      ends(windows)
          .forEach(window -> add(found, text(window), found.isEmpty() ? Kind.WHOLE : Kind.TORN));
      Kind kind = windows.size() <= WINDOWS ? Kind.TORN : Kind.SENTENCE;
      cut(reading, sentences, kind).forEach(part -> found.putIfAbsent(part.text(), part));
    }
    return List.copyOf(found.values());
  }

  /** The same, and the thoughts of a short text by themselves. */
  List<Part> withThoughts(Reading reading) {
    Map<String, Part> found = new LinkedHashMap<>();
    of(reading).forEach(part -> found.put(part.text(), part));
    thoughts(reading).forEach(thought -> add(found, text(thought), Kind.THOUGHT));
    return List.copyOf(found.values());
  }

  private static void add(Map<String, Part> found, String text, Kind kind) {
    found.putIfAbsent(text, new Part(text, kind));
  }

  /** All words; a mark at the end would make another vector of the same sentence. */
  static String whole(Reading reading) {
    return text(reading.words());
  }

  private static String text(List<String> words) {
    int end = words.size();
    while (end > 1 && Reading.isMark(words.get(end - 1))) {
      end--;
    }
    int start = 0;
    while (start < end - 1 && Reading.isMark(words.get(start))) {
      start++;
    }
    return String.join(" ", words.subList(start, end));
  }

  /** What danger hides behind: {@code ok, he is kicking the door}, {@code fine but i took them}. */
  private static List<List<String>> thoughts(Reading reading) {
    List<List<String>> found = new ArrayList<>();
    if (reading.size() > FEW_WORDS) {
      return found;
    }
    int start = 0;
    for (int at = 0; at <= reading.size(); at++) {
      if (at == reading.size() || Thought.turns(reading, at)) {
        if (at - start >= SHORTEST_THOUGHT) {
          found.add(reading.words().subList(start, at));
        }
        start = at + 1;
      }
    }
    return found;
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
        found.addAll(pieces(sentence, WINDOW, WINDOW * 3 / 4));
      } else {
        window.addAll(sentence);
        window.add(Reading.STOP);
      }
    }
    found.add(window);
    return found.stream().filter(words -> !words.isEmpty()).toList();
  }

  /** The first and the last, where people say what they came for. */
  private static List<List<String>> ends(List<List<String>> windows) {
    if (windows.size() <= WINDOWS) {
      return windows;
    }
    List<List<String>> kept = new ArrayList<>(windows.subList(0, WINDOWS / 2));
    kept.addAll(windows.subList(windows.size() - WINDOWS / 2, windows.size()));
    return kept;
  }

  private static List<List<String>> pieces(List<String> sentence, int size, int step) {
    List<List<String>> found = new ArrayList<>();
    int start = 0;
    while (start + size < sentence.size()) {
      found.add(sentence.subList(start, start + size));
      start += step;
    }
    found.add(sentence.subList(start, sentence.size()));
    return found;
  }

  /** Cut as finely as the budget allows. */
  private List<Part> cut(Reading reading, List<List<String>> sentences, Kind kind) {
    for (Grain grain : Grain.values()) {
      List<Part> parts = grained(sentences, kind, grain);
      if (cost(parts) <= BUDGET) {
        return parts;
      }
    }
    return chosen(
        pieces(reading.words(), WINDOW, WINDOW).stream()
            .map(words -> new Part(text(words), Kind.PIECE))
            .distinct()
            .toList());
  }

  private static List<Part> grained(List<List<String>> sentences, Kind kind, Grain grain) {
    Map<String, Part> found = new LinkedHashMap<>();
    for (List<String> sentence : together(sentences, grain.least)) {
      if (sentence.size() <= WINDOW) {
        add(found, text(sentence), kind);
      } else {
        pieces(sentence, grain.piece, grain.step)
            .forEach(piece -> add(found, text(piece), Kind.PIECE));
      }
    }
    return List.copyOf(found.values());
  }

  /** Short sentences with those that follow. */
  private static List<List<String>> together(List<List<String>> sentences, int least) {
    List<List<String>> found = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (List<String> sentence : sentences) {
      open.addAll(sentence);
      if (open.size() >= least) {
        found.add(open);
        open = new ArrayList<>();
      } else {
        open.add(Reading.STOP);
      }
    }
    if (!open.isEmpty()) {
      found.add(open);
    }
    return found;
  }

  static int cost(Collection<Part> parts) {
    return parts.stream().mapToInt(part -> CALL + words(part)).sum();
  }

  private static int words(Part part) {
    return 1 + (int) part.text().chars().filter(letter -> letter == ' ').count();
  }

  /** All, or the first, the last, those with most grave words, and some spread evenly. */
  private List<Part> chosen(List<Part> parts) {
    int most = BUDGET / (CALL + WINDOW);
    if (parts.size() <= most) {
      return parts;
    }
    Set<Integer> keep = new TreeSet<>(List.of(0, parts.size() - 1));
    IntStream.range(0, parts.size())
        .boxed()
        .filter(index -> gravity(parts.get(index)) > 0)
        .sorted(Comparator.comparing((Integer index) -> -gravity(parts.get(index))))
        .limit(most / 2)
        .forEach(keep::add);
    for (int i = 1; keep.size() < most && i < most; i++) {
      keep.add((int) ((long) i * parts.size() / most));
    }
    return keep.stream().map(parts::get).toList();
  }

  private int gravity(Part part) {
    int found = 0;
    for (String word : part.text().split(" ")) {
      found += grave.contains(word) ? 1 : 0;
    }
    return found;
  }
}
