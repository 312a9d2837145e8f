package org.tideover.recommend;

import java.util.Optional;
import org.tideover.domain.Body;
import org.tideover.domain.Movement;
import org.tideover.domain.Need;
import org.tideover.domain.Place;

/** Why a movement was chosen, as the key of the sentence that says so. */
final class Reason {
  private static final String NEW = "why.new";
  private static final String DEFAULT = "why.default";

  private Reason() {}

  static String of(Movement chosen, Need need) {
    return ofBody(need.body())
        .or(() -> ofPlace(need.place()))
        .orElseGet(() -> isNew(chosen, need) ? NEW : DEFAULT);
  }

  private static Optional<String> ofBody(Optional<Body> body) {
    if (body.isEmpty()) {
      return Optional.of("why.gentle");
    }
    return switch (body.get()) {
      case WITHDRAWAL -> Optional.of("why.withdrawal");
      case IN_PAIN -> Optional.of("why.pain");
      case TIRED -> Optional.of("why.tired");
      case OKAY, SLEEPY, UNWELL -> Optional.empty();
    };
  }

  private static Optional<String> ofPlace(Optional<Place> place) {
    return place.flatMap(where ->
        switch (where) {
          case PUBLIC -> Optional.of("why.unseen");
          case OUTSIDE -> Optional.of("why.outside");
          case BED -> Optional.of("why.bed");
          case HOME, WORK -> Optional.empty();
        });
  }

  private static boolean isNew(Movement chosen, Need need) {
    return !need.recent().isEmpty() && !need.recent().contains(chosen.id());
  }
}
