package org.tideover.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.tideover.domain.Decision;
import org.tideover.domain.Exclusion;
import org.tideover.domain.Movement;
import org.tideover.domain.MovementHistory;
import org.tideover.domain.MovementTrial;
import org.tideover.domain.Need;
import org.tideover.domain.Offer;
import org.tideover.domain.Situation;
import org.tideover.domain.UrgeIntensity;
import org.tideover.recommend.Recommender;

/** The episodes of one person under one policy: what was offered, what they told of it. */
final class Course {
  private static final double NOISE = 1.5;

  private final SimulatedPerson person;
  private final Policy policy;
  private final Recommender recommender;
  private final Map<String, Movement> movements;
  private final Random random;
  private final List<String> recent = new ArrayList<>();
  private final List<MovementTrial> trials = new ArrayList<>();
  private final List<Long> nanos = new ArrayList<>();

  /**
   * Begins.
   *
   * @param seed of what the person tells
   */
  Course(
      SimulatedPerson person,
      Policy policy,
      Recommender recommender,
      Map<String, Movement> movements,
      long seed) {
    this.person = person;
    this.policy = policy;
    this.recommender = recommender;
    this.movements = movements;
    this.random = new Random(seed);
  }

  /** By how many points each episode's movement lowered the urge, on average. */
  double[] run(int episodes) {
    double[] effects = new double[episodes];
    for (int episode = 0; episode < episodes; episode++) {
      effects[episode] = effect(episode, random.nextDouble() < 0.15);
    }
    return effects;
  }

  /** How long each choice took. */
  List<Long> nanos() {
    return nanos;
  }

  private double effect(int episode, boolean passesOver) {
    Situation situation = person.situation(episode);
    Need need =
        Need.in(situation)
            .after(recent)
            .knowing(new MovementHistory(latest(), Set.of(), 0, trials.size()))
            .upTo(episode < 5 ? 3 : 5);
    Movement chosen = chosen(episode, need);
    recent.addFirst(chosen.id());
    if (passesOver) {
      trials.add(MovementTrial.passedOver(chosen.id(), situation));
      return effect(episode, false);
    }
    double effect = person.effect(chosen, situation, episode);
    tell(chosen, situation, effect);
    return effect;
  }

  /** Whoever does not learn needs none, which is quicker. */
  private List<MovementTrial> latest() {
    if (!policy.learns()) {
      return List.of();
    }
    return trials.subList(Math.max(0, trials.size() - MovementHistory.MOST), trials.size());
  }

  private Movement chosen(int episode, Need need) {
    long begin = System.nanoTime();
    Offer offer = recommender.movement(need).orElseThrow();
    nanos.add(System.nanoTime() - begin);
    List<Movement> open =
        offer.decision().options().stream()
            .filter(Course::isOpen)
            .map(option -> movements.get(option.movement()))
            .toList();
    return policy.choose(person, episode, need, offer, open);
  }

  private static boolean isOpen(Decision.Option option) {
    return option.exclusion().map(Exclusion.NOT_COMPARED::equals).orElse(true);
  }

  /** Some stop, and some of these and of the others give no rating. */
  private void tell(Movement movement, Situation situation, double effect) {
    boolean stops = random.nextDouble() < 0.15;
    boolean rates = random.nextDouble() < (stops ? 0.5 : 0.85);
    int before = situation.urge().map(UrgeIntensity::value).orElseThrow();
    long after = Math.round(before - effect - NOISE * random.nextGaussian());
    if (rates) {
      int change = before - (int) Math.clamp(after, 0, 10);
      trials.add(MovementTrial.measured(movement.id(), situation, change));
    } else if (stops) {
      trials.add(MovementTrial.stopped(movement.id(), situation));
    }
  }
}
