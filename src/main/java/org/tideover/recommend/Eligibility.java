package org.tideover.recommend;

import java.util.Collections;
import java.util.List;
import org.tideover.domain.Body;
import org.tideover.domain.Caution;
import org.tideover.domain.Movement;
import org.tideover.domain.Need;
import org.tideover.domain.Place;
import org.tideover.domain.Posture;

/** The rules that come before any choice: what is safe for this person, here and now. */
record Eligibility(Need need) {
  private static final int WITHDRAWAL_EFFORT = 2;
  private static final int UNKNOWN_EFFORT = 3;

  List<Movement> of(List<Movement> movements) {
    return movements.stream().filter(this::allows).toList();
  }

  private boolean allows(Movement movement) {
    return suitsBody(movement)
        && movement.places().contains(place())
        && movement.effort() <= need.effortCap()
        && Collections.disjoint(movement.cautions(), need.avoid())
        && needsNoAid(movement);
  }

  private boolean suitsBody(Movement movement) {
    if (need.body().isEmpty()) {
      return gentle(movement);
    }
    Body body = need.body().get();
    return switch (body) {
      case SLEEPY, UNWELL -> false;
      case WITHDRAWAL -> listed(movement, body) && movement.effort() <= WITHDRAWAL_EFFORT;
      case OKAY, TIRED, IN_PAIN -> listed(movement, body);
    };
  }

  private static boolean listed(Movement movement, Body body) {
    return movement.bodies().contains(body);
  }

  /** Safe even if the person turns out to be tired or unsteady on their feet. */
  private static boolean gentle(Movement movement) {
    return listed(movement, Body.TIRED)
        && movement.effort() <= UNKNOWN_EFFORT
        && movement.equipment().isEmpty()
        && !movement.cautions().contains(Caution.FALLS);
  }

  private Place place() {
    return need.place().orElse(Place.HOME);
  }

  /** Nobody told us about a wheelchair or a pool, so neither is taken for granted. */
  private static boolean needsNoAid(Movement movement) {
    return movement.posture() != Posture.WHEELCHAIR && movement.posture() != Posture.WATER;
  }
}
