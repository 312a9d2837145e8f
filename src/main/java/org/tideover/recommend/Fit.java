package org.tideover.recommend;

import java.util.List;
import java.util.function.Predicate;
import org.tideover.domain.Body;
import org.tideover.domain.Movement;
import org.tideover.domain.Need;
import org.tideover.domain.Posture;

/** What fits a person best among the things that are safe; wishes, most important first. */
final class Fit {
  private static final String DEFAULT_GENTLE = "default-gentle";
  private static final String SLEEPLESS = "sleepless";
  private static final int LITTLE_EFFORT = 2;

  private Fit() {}

  static List<Predicate<Movement>> of(Need need) {
    return List.of(forBody(need), forPlace(need), forNight(need));
  }

  private static Predicate<Movement> forBody(Need need) {
    if (need.body().isEmpty()) {
      return movement -> movement.tags().contains(DEFAULT_GENTLE);
    }
    return need.body().get() == Body.OKAY
        ? movement -> movement.effort() > 1
        : movement -> movement.effort() <= LITTLE_EFFORT;
  }

  private static Predicate<Movement> forPlace(Need need) {
    if (need.place().isEmpty()) {
      return movement -> true;
    }
    return switch (need.place().get()) {
      case OUTSIDE -> movement -> movement.posture() == Posture.STANDING;
      case BED -> movement -> movement.posture() == Posture.LYING;
      case HOME, PUBLIC, WORK -> movement -> true;
    };
  }

  private static Predicate<Movement> forNight(Need need) {
    return need.night() ? movement -> movement.tags().contains(SLEEPLESS) : movement -> true;
  }
}
