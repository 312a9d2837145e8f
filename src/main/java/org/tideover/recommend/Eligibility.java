package org.tideover.recommend;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.tideover.domain.Body;
import org.tideover.domain.Caution;
import org.tideover.domain.Companion;
import org.tideover.domain.Exclusion;
import org.tideover.domain.Movement;
import org.tideover.domain.Need;
import org.tideover.domain.Place;
import org.tideover.domain.Posture;
import org.tideover.domain.Surrounding;

/**
 * The rules that come before any choice: what is safe for this person, here and now. No learning
 * can change what they leave out.
 */
record Eligibility(Need need) {
  private static final int WITHDRAWAL_EFFORT = 2;
  private static final int UNKNOWN_EFFORT = 3;
  private static final int NIGHT_EFFORT = 3;
  private static final int GENTLE_EFFORT = 2;
  private static final String PLANNED = "planned";
  private static final String COMPANY = "company";
  private static final String PHONE = "phone";
  private static final String SMALL_ROOM = "small-room";
  private static final Set<Place> UNDER_A_ROOF = Set.of(Place.HOME, Place.BED, Place.WORK);
  private static final Set<Posture> SITTING =
      Set.of(Posture.SEATED, Posture.ANY, Posture.WHEELCHAIR);

  /** A cap this low is for people who begin, and they begin with 5 to 10 minutes (MV-3). */
  private static final int BEGINNING_EFFORT = 3;

  private static final int BEGINNING_MINUTES = 10;
  private static final String ON_WHEELS = "wheelchair";

  /** The gentle set is done sitting or lying (FACTS 5.2). */
  private static final Set<Posture> RESTING =
      Set.of(Posture.SEATED, Posture.LYING, Posture.ANY, Posture.WHEELCHAIR);

  /** Why a movement may not be offered now; empty if it may. */
  Optional<Exclusion> excludes(Movement movement) {
    return ofSituation(movement).or(() -> ofPerson(movement));
  }

  private Optional<Exclusion> ofSituation(Movement movement) {
    if (!suitsBody(movement)) {
      return Optional.of(Exclusion.BODY);
    }
    if (!suitsPlace(movement)) {
      return Optional.of(Exclusion.PLACE);
    }
    if (!hasAid(movement)) {
      return Optional.of(Exclusion.AID);
    }
    if (movement.tags().contains(PLANNED)) {
      return Optional.of(Exclusion.PLANNED);
    }
    if (!isWithinEffort(movement)) {
      return Optional.of(Exclusion.EFFORT);
    }
    if (need.situation().night() && movement.effort() > NIGHT_EFFORT) {
      return Optional.of(Exclusion.NIGHT);
    }
    return hasCompany(movement) ? Optional.empty() : Optional.of(Exclusion.COMPANY);
  }

  /** Where nobody knows what is at hand, nothing is needed. */
  private boolean suitsPlace(Movement movement) {
    Optional<Place> place = need.situation().place();
    return movement.places().contains(place.orElse(Place.HOME))
        && (place.isPresent() || isAtHand(movement))
        && need.around().stream().allMatch(one -> suits(movement, one));
  }

  private boolean suits(Movement movement, Surrounding one) {
    return switch (one) {
      case BAD_WEATHER -> isForIndoors(movement) && isDry(movement);
      case UNSAFE_OUTSIDE -> isForIndoors(movement);
      case CONFINED ->
          movement.tags().contains(SMALL_ROOM)
              && (movement.needsNothing() || isCompanyAlone(movement));
      case SHUT_IN -> true;
      case ABOARD ->
          SITTING.contains(movement.posture()) && movement.needsNothing() && isFirm(movement);
    };
  }

  private static boolean isForIndoors(Movement movement) {
    return !Collections.disjoint(movement.places(), UNDER_A_ROOF);
  }

  /** Out in the rain, the ground is slippery. */
  private boolean isDry(Movement movement) {
    return !need.situation().place().equals(Optional.of(Place.OUTSIDE)) || isFirm(movement);
  }

  private static boolean isFirm(Movement movement) {
    return !movement.cautions().contains(Caution.FALLS);
  }

  /** A phone they hold already. */
  private static boolean isAtHand(Movement movement) {
    return movement.needsNothing() || movement.tags().contains(PHONE) || isCompanyAlone(movement);
  }

  /** Somebody else is all that it needs, and whoever said that they are there has that. */
  private static boolean isCompanyAlone(Movement movement) {
    return movement.tags().contains(COMPANY) && movement.equipment().equals(COMPANY);
  }

  /** Nobody is sent to look for company, nor to wake somebody. */
  private boolean hasCompany(Movement movement) {
    boolean beside = need.companions().contains(Companion.BESIDE);
    boolean byPhone = need.companions().contains(Companion.BY_PHONE);
    return (beside || !movement.tags().contains(COMPANY))
        && (byPhone || !movement.tags().contains(PHONE));
  }

  private Optional<Exclusion> ofPerson(Movement movement) {
    if (need.screening().gentle() && !isGentle(movement)) {
      return Optional.of(Exclusion.GENTLE);
    }
    if (!Collections.disjoint(movement.cautions(), need.screening().cautions())) {
      return Optional.of(Exclusion.CAUTION);
    }
    if (need.history().hurting().contains(movement.id())) {
      return Optional.of(Exclusion.HURT);
    }
    return need.situation().body().isEmpty() && !suitsAnybody(movement)
        ? Optional.of(Exclusion.UNASKED)
        : Optional.empty();
  }

  private boolean suitsBody(Movement movement) {
    return need.situation()
        .body()
        .map(body ->
            switch (body) {
              case SLEEPY, UNWELL -> false;
              case WITHDRAWAL -> listed(movement, body) && movement.effort() <= WITHDRAWAL_EFFORT;
              case OKAY, TIRED, IN_PAIN -> listed(movement, body);
            })
        .orElseGet(() -> isSteady(movement));
  }

  private static boolean listed(Movement movement, Body body) {
    return movement.bodies().contains(body);
  }

  /** Safe even if the person turns out to be tired or unsteady on their feet. */
  private static boolean isSteady(Movement movement) {
    return listed(movement, Body.TIRED)
        && movement.effort() <= UNKNOWN_EFFORT
        && (movement.equipment().isEmpty() || isCompanyAlone(movement))
        && isFirm(movement);
  }

  /** The movements for whoever did not answer; on wheels, all of them that are steady. */
  private boolean suitsAnybody(Movement movement) {
    return movement.tags().contains(Fit.DEFAULT_GENTLE) || need.screening().wheels();
  }

  /** Nobody told us about a pool, and only some about a wheelchair. */
  private boolean hasAid(Movement movement) {
    boolean chair = movement.posture() == Posture.WHEELCHAIR;
    return movement.posture() != Posture.WATER
        && (need.screening().wheels() ? chair || movement.tags().contains(ON_WHEELS) : !chair);
  }

  private boolean isWithinEffort(Movement movement) {
    boolean begins = need.effortCap() <= BEGINNING_EFFORT;
    return movement.effort() <= need.effortCap()
        && movement.minutes() <= need.minutes()
        && (!begins || movement.minutes() <= BEGINNING_MINUTES);
  }

  private static boolean isGentle(Movement movement) {
    return movement.effort() <= GENTLE_EFFORT && RESTING.contains(movement.posture());
  }
}
