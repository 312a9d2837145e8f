package org.tideover.content;

import java.util.List;
import org.tideover.domain.CoveredSituation;
import org.tideover.domain.Movement;

/**
 * How much there is to choose from in one situation.
 *
 * @param situation where a person is
 * @param fitting the movements that fit there
 */
public record Coverage(CoveredSituation situation, List<Movement> fitting) {
  /** How many movements must fit in every situation. */
  public static final int LEAST = 4;

  /** The table of all situations, in the file's order. */
  public static List<Coverage> of(Content content) {
    return content.situations().stream()
        .map(situation ->
            new Coverage(situation, content.movements().stream().filter(situation::fits).toList()))
        .toList();
  }

  /** Whether a person has a choice there. */
  public boolean isEnough() {
    return fitting.size() >= LEAST;
  }
}
