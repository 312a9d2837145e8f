package org.tideover.domain;

import java.util.Map;

/**
 * A movement chosen for a person.
 *
 * @param movement the movement
 * @param reason why this one, as it is told to the person
 * @param decision how it was chosen
 */
public record Offer(Movement movement, Reason reason, Decision decision) {

  /**
   * Why a movement was chosen.
   *
   * @param key reply key of the sentence that says so
   * @param values what fills its {variables}
   */
  public record Reason(String key, Map<String, String> values) {
    /** Keeps its own copy. */
    public Reason {
      values = Map.copyOf(values);
    }

    /** A sentence without variables. */
    public static Reason of(String key) {
      return new Reason(key, Map.of());
    }
  }
}
