package org.tideover.domain;

import java.util.List;
import java.util.Optional;

/**
 * How a movement was chosen: all there were, why some could not be, and with which probability each
 * of the others was drawn. Kept so that choices can be judged like a micro-randomised trial.
 *
 * @param policy name of the rules that chose, such as {@code thompson-3}; another name for other
 *     rules
 * @param situation the circumstances
 * @param round how many movements or skills the episode had before
 * @param effortCap the most effort that could be asked for
 * @param today how many movements were begun in the last 24 hours
 * @param options every movement there was, in the order of content
 */
public record Decision(
    String policy, Situation situation, int round, int effortCap, int today, List<Option> options) {

  /**
   * A movement that could have been offered, or could not.
   *
   * @param movement its id
   * @param exclusion why it could not; empty if it could
   * @param probability how likely it was to be drawn; 0 if it could not
   */
  public record Option(String movement, Optional<Exclusion> exclusion, double probability) {}

  /** Keeps its own copy. */
  public Decision {
    options = List.copyOf(options);
  }

  /** How likely this movement was to be drawn. */
  public double probability(String movement) {
    return options.stream()
        .filter(option -> option.movement().equals(movement))
        .mapToDouble(Option::probability)
        .sum();
  }

  /** The ids that could be drawn. */
  public List<String> eligible() {
    return options.stream()
        .filter(option -> option.exclusion().isEmpty())
        .map(Option::movement)
        .toList();
  }
}
