package org.tideover.recommend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.tideover.domain.Body;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.Decision;
import org.tideover.domain.Exclusion;
import org.tideover.domain.Movement;
import org.tideover.domain.Need;
import org.tideover.domain.Offer;

/**
 * Chooses a movement or a skill. For a movement: first what is safe, then what was not offered just
 * before, then Thompson sampling on the points by which this person's urge may fall: each movement
 * is drawn about as often as it is likely to be the best, within {@link Bounds}.
 */
public final class Recommender {
  /** Names these rules in the record of every choice. */
  public static final String POLICY = "thompson-3";

  /** How many of the latest offers are not repeated while there is another. */
  static final int MEMORY = 3;

  /** So many draws from what is believed give each probability to about two hundredths. */
  private static final int DRAWS = 400;

  /**
   * Draws stray less than is believed: one person tells too little to try everything until it is
   * sure. The floor of {@link Bounds} and the newcomer of {@link Shortlist} keep the rest alive.
   */
  private static final double SPREAD = 0.3;

  private final List<Movement> movements;
  private final Map<String, Movement> byId;
  private final List<CopingSkill> skills;
  private final RandomGenerator random;
  private final Predicate<String> preferred;

  /** Chooses among these. */
  public Recommender(List<Movement> movements, List<CopingSkill> skills, RandomGenerator random) {
    this(movements, skills, random, id -> true);
  }

  private Recommender(
      List<Movement> movements,
      List<CopingSkill> skills,
      RandomGenerator random,
      Predicate<String> preferred) {
    this.movements = List.copyOf(movements);
    this.byId = movements.stream().collect(Collectors.toMap(Movement::id, Function.identity()));
    this.skills = List.copyOf(skills);
    this.random = random;
    this.preferred = preferred;
  }

  /** The same for somebody to whom others are offered only where none of these is safe. */
  public Recommender preferring(Predicate<String> ids) {
    return new Recommender(movements, skills, random, ids);
  }

  /** A movement for this need; empty when no movement is safe, as for a sleepy body. */
  public Optional<Offer> movement(Need need) {
    Eligibility eligibility = new Eligibility(need);
    Map<String, Exclusion> excluded = new LinkedHashMap<>();
    List<Movement> safe = new ArrayList<>();
    for (Movement movement : movements) {
      eligibility
          .excludes(movement)
          .ifPresentOrElse(why -> excluded.put(movement.id(), why), () -> safe.add(movement));
    }
    List<Movement> first = preferred(safe, Movement::id);
    leaveOut(safe, first, Exclusion.LANGUAGE, excluded);
    return first.isEmpty() ? Optional.empty() : Optional.of(chosen(first, excluded, need));
  }

  private Offer chosen(List<Movement> safe, Map<String, Exclusion> excluded, Need need) {
    List<Movement> fresh = fresh(safe, need.recent());
    leaveOut(safe, fresh, Exclusion.RECENT, excluded);
    // Its own generator, because a secure one is slow and thousands of numbers are drawn.
    RandomGenerator draws = new SplittableRandom(random.nextLong());
    Responses responses =
        Responses.to(need.history().trials(), fresh, id -> Optional.ofNullable(byId.get(id)));
    List<Movement> compared = Shortlist.of(fresh, responses, need, draws);
    leaveOut(fresh, compared, Exclusion.NOT_COMPARED, excluded);
    double[] probabilities =
        Bounds.hold(responses.of(compared, need).sharesOfLargest(DRAWS, SPREAD, draws));
    Movement drawn = compared.get(drawn(probabilities, draws.nextDouble()));
    return new Offer(
        drawn, Reason.of(drawn, need), decision(compared, probabilities, excluded, need));
  }

  /** What was not offered just before; where all was, what was offered longest ago. */
  private static List<Movement> fresh(List<Movement> safe, List<String> recent) {
    List<String> lately = recent.stream().distinct().limit(MEMORY).toList();
    List<Movement> fresh = safe.stream().filter(one -> !lately.contains(one.id())).toList();
    return fresh.isEmpty()
        ? safe.stream().max(Comparator.comparingInt(one -> lately.indexOf(one.id()))).stream()
            .toList()
        : fresh;
  }

  private static void leaveOut(
      List<Movement> all, List<Movement> left, Exclusion why, Map<String, Exclusion> excluded) {
    all.stream()
        .filter(movement -> !left.contains(movement))
        .forEach(movement -> excluded.put(movement.id(), why));
  }

  private static int drawn(double[] probabilities, double chance) {
    double below = 0;
    for (int i = 0; i < probabilities.length; i++) {
      below += probabilities[i];
      if (chance < below) {
        return i;
      }
    }
    return probabilities.length - 1;
  }

  private Decision decision(
      List<Movement> compared, double[] probabilities, Map<String, Exclusion> excluded, Need need) {
    Map<String, Double> probability = new LinkedHashMap<>();
    for (int i = 0; i < probabilities.length; i++) {
      probability.put(compared.get(i).id(), probabilities[i]);
    }
    List<Decision.Option> options =
        movements.stream()
            .map(movement ->
                new Decision.Option(
                    movement.id(),
                    Optional.ofNullable(excluded.get(movement.id())),
                    probability.getOrDefault(movement.id(), 0.0)))
            .toList();
    return new Decision(
        POLICY, need.situation(), need.round(), need.effortCap(), need.history().today(), options);
  }

  /**
   * A coping skill for this body; empty when none suits it. One that was not shown lately, by
   * chance; where all were, the one shown longest ago.
   *
   * @param recent ids shown lately, latest first
   */
  public Optional<CopingSkill> skill(Optional<Body> body, List<String> recent) {
    // Whoever did not say how they feel may be tired, so a skill must suit that.
    Body state = body.orElse(Body.TIRED);
    List<String> lately = recent.stream().distinct().limit(MEMORY).toList();
    List<CopingSkill> suited =
        preferred(
            skills.stream().filter(skill -> skill.bodies().contains(state)).toList(),
            CopingSkill::id);
    List<CopingSkill> fresh =
        suited.stream().filter(skill -> !lately.contains(skill.id())).toList();
    return fresh.isEmpty()
        ? suited.stream().max(Comparator.comparingInt(one -> lately.indexOf(one.id())))
        : Optional.of(fresh.get(random.nextInt(fresh.size())));
  }

  private <T> List<T> preferred(List<T> safe, Function<T, String> id) {
    List<T> first = safe.stream().filter(one -> preferred.test(id.apply(one))).toList();
    return first.isEmpty() ? safe : first;
  }
}
