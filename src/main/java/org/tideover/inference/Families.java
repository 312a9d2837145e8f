package org.tideover.inference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** The fold of each unit vector: families in the order of their first member, in turn. */
  static int[] folds(List<float[]> vectors, int folds) {
    Families families = new Families(vectors.size());
    for (int[] pair : pairs(vectors)) {
      families.parent[families.eldest(pair[0])] = families.eldest(pair[1]);
    }
    Map<Integer, Integer> foldOf = new HashMap<>();
    return IntStream.range(0, vectors.size())
        .map(i -> foldOf.computeIfAbsent(families.eldest(i), eldest -> foldOf.size() % folds))
        .toArray();
  }

  private static List<int[]> pairs(List<float[]> vectors) {
    return IntStream.range(0, vectors.size())
        .parallel()
        .boxed()
        .flatMap(one ->
            IntStream.range(one + 1, vectors.size())
                .filter(other -> Vectors.dot(vectors.get(one), vectors.get(other)) > ALIKE)
                .mapToObj(other -> new int[] {one, other}))
        .toList();
  }

  private int eldest(int member) {
    int found = member;
    while (parent[found] != found) {
      found = parent[found];
    }
    return found;
  }
}
