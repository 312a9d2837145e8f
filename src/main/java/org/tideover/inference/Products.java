package org.tideover.inference;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Products of all pairs of vectors, block by block: both sides of a block stay in the processor's
 * cache, where one row after the other would wait for memory.
 */
final class Products {
  private static final int BLOCK = 64;

  private Products() {}

  /** Takes the product of a vector with itself or one before it. */
  interface Taker {
    void take(int one, int other, double product);
  }

  /** Where blocks begin; worked on side by side. */
  static IntStream blocks(int size) {
    return IntStream.range(0, (size + BLOCK - 1) / BLOCK).parallel().map(block -> block * BLOCK);
  }

  /** Where the block that begins there ends, exclusively. */
  static int end(int start, int size) {
    return Math.min(size, start + BLOCK);
  }

  /** The vectors of one block with themselves and with all before them. */
  static void of(List<float[]> vectors, int start, Taker taker) {
    int end = end(start, vectors.size());
    for (int from = 0; from < end; from += BLOCK) {
      for (int one = start; one < end; one++) {
        int to = Math.min(from + BLOCK, one + 1);
        for (int other = from; other < to; other++) {
          taker.take(one, other, Vectors.dot(vectors.get(one), vectors.get(other)));
        }
      }
    }
  }
}
