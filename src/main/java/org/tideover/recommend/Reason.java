package org.tideover.recommend;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tideover.domain.Body;
import org.tideover.domain.Companion;
import org.tideover.domain.Movement;
import org.tideover.domain.Need;
import org.tideover.domain.Offer;
import org.tideover.domain.Place;
import org.tideover.domain.Surrounding;

/** Why a movement was chosen, as the sentence that says so; the person's own ratings come first. */
final class Reason {
  private static final String NEW = "why.new";
  private static final String DEFAULT = "why.default";

  /** Below this, on average, a fall is not told: it may be chance. */
  private static final double WORTH_TELLING = 1;

  private Reason() {}

  static Offer.Reason of(Movement chosen, Need need) {
    return ofExperience(need.history().changes(chosen.id()))
        .orElseGet(() -> Offer.Reason.of(ofNeed(chosen, need)));
  }

  /** All of the person's ratings count, also those where nothing changed. */
  private static Optional<Offer.Reason> ofExperience(List<Integer> changes) {
    double mean = changes.stream().mapToInt(Integer::intValue).average().orElse(0);
    if (mean < WORTH_TELLING) {
      return Optional.empty();
    }
    String points = number(mean);
    return Optional.of(
        switch (changes.size()) {
          case 1 -> new Offer.Reason("why.helped-once", Map.of("points", points));
          case 2 -> new Offer.Reason("why.helped-twice", Map.of("points", points));
          default ->
              new Offer.Reason(
                  "why.helped", Map.of("points", points, "count", String.valueOf(changes.size())));
        });
  }

  /** One decimal, and none where it is zero. */
  private static String number(double mean) {
    return String.format(Locale.ROOT, "%.1f", mean).replace(".0", "");
  }

  private static String ofNeed(Movement chosen, Need need) {
    if (Fit.isForTwo(chosen, need)) {
      return "why.together";
    }
    return ofWithdrawal(need)
        .or(() -> ofSurroundings(need))
        .or(() ->
            need.companions().contains(Companion.BESIDE)
                ? Optional.of("why.beside")
                : Optional.empty())
        .or(() -> ofBody(need.situation().body()))
        .or(() -> need.screening().gentle() ? Optional.of("why.careful") : Optional.empty())
        .or(() -> need.screening().wheels() ? Optional.of("why.wheels") : Optional.empty())
        .or(() -> ofPlace(need.situation().place()))
        .or(() -> need.situation().body().isEmpty() ? Optional.of("why.gentle") : Optional.empty())
        .orElseGet(() -> isNew(chosen, need) ? NEW : DEFAULT);
  }

  private static Optional<String> ofWithdrawal(Need need) {
    return need.situation().body().equals(Optional.of(Body.WITHDRAWAL))
        ? Optional.of("why.withdrawal")
        : Optional.empty();
  }

  /** What narrows most is told first; behind a shut door, who to call is. */
  private static Optional<String> ofSurroundings(Need need) {
    return Stream.of(
            Surrounding.ABOARD, Surrounding.SHUT_IN, Surrounding.CONFINED, Surrounding.BAD_WEATHER)
        .filter(need.around()::contains)
        .findFirst()
        .map(one -> isOutInIt(one, need) ? "why.bad-weather-outside" : "why." + one.id());
  }

  /** Whoever is out in the rain all the same has no roof. */
  private static boolean isOutInIt(Surrounding one, Need need) {
    return one == Surrounding.BAD_WEATHER
        && need.situation().place().equals(Optional.of(Place.OUTSIDE));
  }

  private static Optional<String> ofBody(Optional<Body> body) {
    return body.flatMap(answer ->
        switch (answer) {
          case IN_PAIN -> Optional.of("why.pain");
          case TIRED -> Optional.of("why.tired");
          case OKAY, WITHDRAWAL, SLEEPY, UNWELL -> Optional.empty();
        });
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
