package org.tideover.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.domain.Movement;
import org.tideover.domain.Situation;
import org.tideover.recommend.Recommender;

/**
 * How well choices learn: many people who do not exist go through many episodes, each under every
 * policy, with the movements of {@code content/} and all the rules of safety. The same numbers come
 * from the same seed.
 */
final class ChoosingSimulation {
  static final String LEARNS = "Tideover";
  static final String RANDOM = "random";
  static final String FIXED = "best fixed order";
  static final String BOUND = "oracle within the bounds";
  static final String ORACLE = "oracle";

  /** So many other people tell which fixed order is best for most. */
  private static final int SURVEYED = 300;

  private final List<Movement> movements = Content.load(ContentSource.classPath()).movements();
  private final Map<String, Movement> byId =
      movements.stream().collect(Collectors.toMap(Movement::id, Function.identity()));
  private final Scenario scenario;
  private final int people;
  private final int episodes;

  ChoosingSimulation(Scenario scenario, int people, int episodes) {
    this.scenario = scenario;
    this.people = people;
    this.episodes = episodes;
  }

  /**
   * What came of it.
   *
   * @param effects by policy, the mean points by which the urge fell in each episode
   * @param nanos how long each of Tideover's choices took
   */
  record Result(Map<String, double[]> effects, List<Long> nanos) {
    /** The mean of a policy over episodes. */
    double mean(String policy, int from, int to) {
      double sum = 0;
      for (int episode = from; episode < to; episode++) {
        sum += Objects.requireNonNull(effects.get(policy), policy)[episode];
      }
      return sum / (to - from);
    }

    /** By how many points in all a policy stayed behind the oracle until an episode. */
    double regret(String policy, int until) {
      return until * (mean(ORACLE, 0, until) - mean(policy, 0, until));
    }
  }

  /**
   * Runs it.
   *
   * @param step is told of each person who is through
   */
  Result run(Runnable step) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    List<Long> nanos = new ArrayList<>();
    Map<String, Policy> policies = policies();
    policies.keySet().forEach(name -> sums.put(name, new double[episodes]));
    for (int i = 0; i < people; i++) {
      SimulatedPerson person = new SimulatedPerson(scenario, movements, i);
      for (Map.Entry<String, Policy> policy : policies.entrySet()) {
        Course course = course(person, policy.getValue(), i);
        add(Objects.requireNonNull(sums.get(policy.getKey())), course.run(episodes));
        if (policy.getKey().equals(LEARNS)) {
          nanos.addAll(course.nanos());
        }
      }
      step.run();
    }
    return new Result(sums, nanos);
  }

  private Course course(SimulatedPerson person, Policy policy, int seed) {
    Recommender recommender = new Recommender(movements, List.of(), new Random(seed));
    return new Course(person, policy, recommender, byId, seed);
  }

  private void add(double[] sums, double[] effects) {
    for (int episode = 0; episode < episodes; episode++) {
      sums[episode] += effects[episode] / people;
    }
  }

  private Map<String, Policy> policies() {
    Random chance = new Random(11);
    List<String> order = bestOrder();
    Map<String, Policy> policies = new LinkedHashMap<>();
    policies.put(LEARNS, new Policy.Learning());
    policies.put(
        RANDOM, (person, episode, need, offer, open) -> open.get(chance.nextInt(open.size())));
    policies.put(
        FIXED,
        (person, episode, need, offer, open) ->
            open.stream()
                .min(Comparator.comparingInt(movement -> order.indexOf(movement.id())))
                .orElseThrow());
    policies.put(BOUND, new Policy.Bounded(new Random(12)));
    policies.put(
        ORACLE,
        (person, episode, need, offer, open) ->
            open.stream()
                .max(
                    Comparator.comparingDouble(
                        movement -> person.effect(movement, need.situation(), episode)))
                .orElseThrow());
    return policies;
  }

  /** The order that is best for most people, from people of their own. */
  private List<String> bestOrder() {
    Map<String, Double> effects = new LinkedHashMap<>();
    for (int i = 0; i < SURVEYED; i++) {
      SimulatedPerson person = new SimulatedPerson(scenario, movements, -1 - i);
      for (int episode = 0; episode < 10; episode++) {
        Situation situation = person.situation(episode);
        for (Movement movement : movements) {
          effects.merge(movement.id(), person.effect(movement, situation, episode), Double::sum);
        }
      }
    }
    return effects.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }
}
