package org.tideover.safety;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.tideover.safety.DangerHead.WordWeight;

/**
 * What tens of thousands of words tell of danger, in little room: of a word only a number of 64
 * bits is kept. No two known words share one; a strange word has a known one's once in 10^14.
 */
final class WordWeights {
  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  /** What a word takes: its number, and two weights. */
  private static final int INTS = 4;

  /** The words' numbers, in rising order. */
  private final long[] numbers;

  private final float[] danger;
  private final float[] crisis;

  private WordWeights(int size) {
    this.numbers = new long[size];
    this.danger = new float[size];
    this.crisis = new float[size];
  }

  static WordWeights of(Map<String, WordWeight> weights) {
    TreeMap<Long, WordWeight> sorted = new TreeMap<>();
    weights.forEach((word, weight) -> sorted.put(number(word), weight));
    if (sorted.size() < weights.size()) {
      throw new IllegalArgumentException("Two known words share a number: it must be made anew");
    }
    WordWeights found = new WordWeights(sorted.size());
    int place = 0;
    for (var word : sorted.entrySet()) {
      found.numbers[place] = word.getKey();
      found.danger[place] = word.getValue().danger();
      found.crisis[place] = word.getValue().crisis();
      place++;
    }
    return found;
  }

  /** The places of those that are known, in the words' order. */
  int[] places(Collection<String> words) {
    return words.stream()
        .mapToInt(word -> Arrays.binarySearch(numbers, number(word)))
        .filter(place -> place >= 0)
        .toArray();
  }

  float danger(int place) {
    return danger[place];
  }

  float crisis(int place) {
    return crisis[place];
  }

  private static long number(String word) {
    long number = START;
    for (int i = 0; i < word.length(); i++) {
      number = (number ^ word.charAt(i)) * PRIME;
    }
    return number;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      out.writeLong(numbers[i]);
      out.writeFloat(danger[i]);
      out.writeFloat(crisis[i]);
    }
  }

  static WordWeights read(DataInputStream in) throws IOException {
    WordWeights found = new WordWeights(in.readInt());
    int[] all = new int[found.numbers.length * INTS];
    // All at once: a call for each number took a fiftieth of a start.
    byte[] bytes = new byte[all.length * Integer.BYTES];
    in.readFully(bytes);
    ByteBuffer.wrap(bytes).asIntBuffer().get(all);
    for (int i = 0, at = 0; i < found.numbers.length; i++, at += INTS) {
      found.numbers[i] = ((long) all[at] << Integer.SIZE) | Integer.toUnsignedLong(all[at + 1]);
      found.danger[i] = Float.intBitsToFloat(all[at + 2]);
      found.crisis[i] = Float.intBitsToFloat(all[at + 3]);
    }
    return found;
  }
}
