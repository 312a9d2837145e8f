package org.tideover.inference;

import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * Sentences that are the same pattern with other words. A family stays in one fold of a
 * cross-validation: a sentence that was learned from its twin would flatter.
 */
final class Families {
  /** From this cosine on, two sentences are of one family. */
  private static final double ALIKE = 0.86;

  private final int[] parent;

  private Families(int size) {
    this.parent = IntStream.range(0, size).toArray();
  }

  /** The fold of each vector: families in the order of their first member, in turn. */
  static int[] folds(Products products, int size, int folds) {
    Families families = new Families(size);
    for (int[] pair : pairs(products)) {
      families.parent[families.eldest(pair[0])] = families.eldest(pair[1]);
    }
    Map<Integer, Integer> foldOf = new HashMap<>();
    return IntStream.range(0, size)
        .map(i -> foldOf.computeIfAbsent(families.eldest(i), eldest -> foldOf.size() % folds))
        .toArray();
  }

  private static Iterable<int[]> pairs(Products products) {
    Queue<int[]> found = new ConcurrentLinkedQueue<>();
    products.blocks().forEach(start -> products.of(start, keepAlike(found)));
    return found;
  }

  private static Products.Taker keepAlike(Queue<int[]> found) {
    return (one, other, product) -> {
      if (product > ALIKE && one != other) {
        found.add(new int[] {one, other});
      }
    };
  }

  private int eldest(int member) {
    int found = member;
    while (parent[found] != found) {
      found = parent[found];
    }
    return found;
  }
}
