package org.tideover.recommend;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.tideover.domain.Body;
import org.tideover.domain.Family;
import org.tideover.domain.Movement;
import org.tideover.domain.MovementTrial;
import org.tideover.domain.Need;
import org.tideover.domain.Situation;
import org.tideover.domain.UrgeIntensity;

/**
 * What one person's trials suggest about each movement: a Bayesian linear model of the points by
 * which the urge falls. Movements of a family and of like effort teach about each other; what is
 * left is each movement's own.
 */
final class Responses {
  /** How far one change strays from the next, in points. */
  private static final double NOISE = 1.5;

  /** How far people may differ from the warm start, for what movements share, in points. */
  private static final double[] SHARED = {
    1.0, // how much movement helps this person at all
    0.8, // a strong urge can fall further than a weak one
    0.4, // a worn body
    0.4, // the night
    0.45, // the families
    0.45, 0.45, 0.45, 0.35, // effort
    0.35, // effort when worn
    0.3, // effort when the urge is strong
    0.35, // mindful movement when worn or at night
  };

  /** How far a movement may differ from others of its kind, in points. */
  private static final double OWN = 0.8;

  private final Map<String, Integer> places = new HashMap<>();
  private final Gaussian weights;

  private Responses(List<Movement> open, List<MovementTrial> trials) {
    open.forEach(movement -> place(movement.id()));
    trials.forEach(trial -> place(trial.movement()));
    double[] deviations = new double[SHARED.length + places.size()];
    Arrays.fill(deviations, OWN);
    System.arraycopy(SHARED, 0, deviations, 0, SHARED.length);
    weights = Gaussian.around(deviations);
  }

  /**
   * Learns from trials.
   *
   * @param open the movements that may be asked about
   * @param known finds a movement; trials of others are left out
   */
  static Responses to(
      List<MovementTrial> trials, List<Movement> open, Function<String, Optional<Movement>> known) {
    Responses learned = new Responses(open, trials);
    trials.forEach(trial ->
        known.apply(trial.movement()).ifPresent(movement -> learned.learn(movement, trial)));
    return learned;
  }

  private void learn(Movement movement, MovementTrial trial) {
    weights.learn(
        row(movement, trial.situation()),
        trial.change() - Fit.points(movement, trial.situation()),
        NOISE * NOISE / trial.weight());
  }

  /** By how many points the urge may fall with each of these. */
  Gaussian of(List<Movement> movements, Need need) {
    return weights.of(
        movements.stream().map(movement -> row(movement, need.situation())).toList(),
        movements.stream().mapToDouble(movement -> Fit.points(movement, need)).toArray());
  }

  private void place(String movement) {
    places.putIfAbsent(movement, SHARED.length + places.size());
  }

  private double[] row(Movement movement, Situation situation) {
    double[] row = new double[SHARED.length + places.size()];
    double urge =
        situation.urge().map(UrgeIntensity::value).map(value -> (value - 5) / 5.0).orElse(0.0);
    double effort = (movement.effort() - 2) / 2.0;
    boolean worn = !situation.body().equals(Optional.of(Body.OKAY));
    boolean calm = movement.family() == Family.MINDFUL && (worn || situation.night());
    row[0] = 1;
    row[1] = urge;
    row[2] = worn ? 1 : 0;
    row[3] = situation.night() ? 1 : 0;
    row[4 + movement.family().ordinal()] = 1;
    row[8] = effort;
    row[9] = worn ? effort : 0;
    row[10] = effort * urge;
    row[11] = calm ? 1 : 0;
    row[Objects.requireNonNull(places.get(movement.id()), movement.id())] = 1;
    return row;
  }
}
