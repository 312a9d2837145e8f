package org.tideover.recommend;

import java.util.stream.Stream;
import org.tideover.domain.Body;
import org.tideover.domain.Companion;
import org.tideover.domain.Movement;
import org.tideover.domain.Need;
import org.tideover.domain.Posture;
import org.tideover.domain.Situation;
import org.tideover.domain.Surrounding;

/**
 * How well a movement fits a situation before anybody has tried it: the warm start of every choice,
 * in points by which the urge may fall.
 *
 * <p>Limitations: no study says how much one short movement lowers an urge for opioids (FACTS
 * CR-16); the points order the first choices and give way to the person's own ratings.
 */
final class Fit {
  /** Marks what is fit for anyone who has not answered yet. */
  static final String DEFAULT_GENTLE = "default-gentle";

  private static final String SLEEPLESS = "sleepless";
  private static final String COMPANY = "company";
  private static final String UNSEEN = "unseen";
  private static final int LITTLE_EFFORT = 2;
  private static final double START = 0.6;
  private static final double WISH = 0.4;

  private Fit() {}

  /** By how many points the urge may fall. */
  static double points(Movement movement, Situation situation) {
    long fulfilled =
        Stream.of(
                forBody(movement, situation),
                forPlace(movement, situation),
                forNight(movement, situation))
            .filter(wish -> wish)
            .count();
    return START + WISH * fulfilled;
  }

  /**
   * The same for a need: what is for two where two are, and what others hardly notice near them.
   */
  static double points(Movement movement, Need need) {
    boolean forTwo = isForTwo(movement, need);
    boolean quiet =
        need.around().contains(Surrounding.CONFINED) && movement.tags().contains(UNSEEN);
    return points(movement, need.situation()) + (forTwo ? 2 * WISH : 0) + (quiet ? WISH : 0);
  }

  /** Whether somebody is there who can join in, and may. */
  static boolean isForTwo(Movement movement, Need need) {
    return need.companions().contains(Companion.BESIDE) && movement.tags().contains(COMPANY);
  }

  private static boolean forBody(Movement movement, Situation situation) {
    if (situation.body().isEmpty()) {
      return movement.tags().contains(DEFAULT_GENTLE);
    }
    return situation.body().get() == Body.OKAY
        ? movement.effort() > 1
        : movement.effort() <= LITTLE_EFFORT;
  }

  private static boolean forPlace(Movement movement, Situation situation) {
    return situation
        .place()
        .map(place ->
            switch (place) {
              case OUTSIDE -> movement.posture() == Posture.STANDING;
              case BED -> movement.posture() == Posture.LYING;
              case HOME, PUBLIC, WORK -> true;
            })
        .orElse(true);
  }

  private static boolean forNight(Movement movement, Situation situation) {
    return !situation.night() || movement.tags().contains(SLEEPLESS);
  }
}
