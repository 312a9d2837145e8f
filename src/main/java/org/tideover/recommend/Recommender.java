package org.tideover.recommend;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.tideover.domain.Body;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.Movement;
import org.tideover.domain.Need;
import org.tideover.domain.Offer;

/**
 * Chooses a movement or a skill: first what is safe, then what was not offered lately, then what
 * fits best, then by chance.
 */
public final class Recommender {
  /** How many of the latest offers are not repeated while there is another. */
  static final int MEMORY = 3;

  private final List<Movement> movements;
  private final List<CopingSkill> skills;
  private final RandomGenerator random;

  /** Chooses among these. */
  public Recommender(List<Movement> movements, List<CopingSkill> skills, RandomGenerator random) {
    this.movements = List.copyOf(movements);
    this.skills = List.copyOf(skills);
    this.random = random;
  }

  /** A movement for this need; empty when no movement is safe, as for a sleepy body. */
  public Optional<Offer> movement(Need need) {
    List<Movement> eligible = new Eligibility(need).of(movements);
    List<String> ids = eligible.stream().map(Movement::id).toList();
    return choose(eligible, Movement::id, need.recent(), Fit.of(need))
        .map(chosen -> new Offer(chosen, Reason.of(chosen, need), ids));
  }

  /**
   * A coping skill for this body; empty when none suits it.
   *
   * @param recent ids shown lately, latest first
   */
  public Optional<CopingSkill> skill(Optional<Body> body, List<String> recent) {
    // Whoever did not say how they feel may be tired, so a skill must suit that.
    Body state = body.orElse(Body.TIRED);
    List<CopingSkill> suited =
        skills.stream().filter(skill -> skill.bodies().contains(state)).toList();
    return choose(suited, CopingSkill::id, recent, List.of());
  }

  private <T> Optional<T> choose(
      List<T> eligible, Id<T> id, List<String> recent, List<Predicate<T>> wishes) {
    List<String> lately = recent.stream().distinct().limit(MEMORY).toList();
    List<T> fresh = eligible.stream().filter(one -> !lately.contains(id.of(one))).toList();
    if (fresh.isEmpty()) {
      return eligible.stream().max(Comparator.comparingInt(one -> lately.indexOf(id.of(one))));
    }
    List<T> wished = narrow(fresh, wishes);
    return Optional.of(wished.get(random.nextInt(wished.size())));
  }

  /** Applies one wish after the other, leaving out those that nothing fulfils. */
  private static <T> List<T> narrow(List<T> all, List<Predicate<T>> wishes) {
    List<T> left = all;
    for (Predicate<T> wish : wishes) {
      List<T> fulfilled = left.stream().filter(wish).toList();
      left = fulfilled.isEmpty() ? left : fulfilled;
    }
    return left;
  }

  /** How a thing is called. */
  @FunctionalInterface
  private interface Id<T> {
    String of(T thing);
  }
}
