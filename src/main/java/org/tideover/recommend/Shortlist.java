package org.tideover.recommend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.tideover.domain.Movement;
import org.tideover.domain.MovementTrial;
import org.tideover.domain.Need;

/**
 * The few movements that are compared with each other: the most promising, and another by chance, a
 * new one first. With few options the floor of {@link Bounds} costs little, and the bounds can
 * always be kept.
 */
final class Shortlist {
  static final int SIZE = 5;
  private static final int PROMISING = 4;

  private Shortlist() {}

  static List<Movement> of(
      List<Movement> fresh, Responses responses, Need need, RandomGenerator random) {
    if (fresh.size() <= SIZE) {
      return fresh;
    }
    // Shuffled first, so that among equals, as for somebody new, chance decides.
    List<Movement> ranked = new ArrayList<>(fresh);
    Collections.shuffle(ranked, random);
    ranked.sort(Comparator.comparingDouble(score(ranked, responses, need)).reversed());
    List<Movement> few = new ArrayList<>(ranked.subList(0, PROMISING));
    List<Movement> others = new ArrayList<>(ranked.subList(PROMISING, ranked.size()));
    Collections.shuffle(others, random);
    others.sort(Comparator.comparing(isTried(need)::test));
    few.addAll(others.subList(0, SIZE - PROMISING));
    return few;
  }

  /** By what a movement may do at best, so that what is unsure gets its chance. */
  private static ToDoubleFunction<Movement> score(
      List<Movement> movements, Responses responses, Need need) {
    Gaussian changes = responses.of(movements, need);
    Map<Movement, Double> scores = new IdentityHashMap<>();
    for (int i = 0; i < movements.size(); i++) {
      scores.put(movements.get(i), changes.mean(i) + changes.deviation(i));
    }
    return scores::get;
  }

  private static Predicate<Movement> isTried(Need need) {
    Set<String> tried =
        need.history().trials().stream().map(MovementTrial::movement).collect(Collectors.toSet());
    return movement -> tried.contains(movement.id());
  }
}
