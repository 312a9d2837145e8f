package org.tideover.conversation.state;

import com.google.re2j.Pattern;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tideover.domain.Place;

/**
 * Where a person is, in their own words: {@code craving on the bus}, {@code hiding in the toilet at
 * work}. Then nobody has to be asked.
 *
 * <p>Limitations: a list of common words, English and Spanish. Words that name two places, or say
 * where somebody is not, tell nothing, and the question is asked.
 */
public final class PlaceWords {
  private static final Map<Place, Pattern> NAMED =
      Map.of(
          Place.BED,
          Words.pattern("(in|on) (my |the )?bed", "(still|lying|laying) in bed", "en (la|mi) cama"),
          Place.WORK,
          Words.pattern(
              "(at|from) (my )?(work|job|office)",
              "in the office",
              "(boss|coworkers?|colleagues?|customers?) (is |are |s )?(here|around|watching)",
              "en el trabajo"),
          Place.PUBLIC,
          Words.pattern(
              "(on|in) (the|a) (bus|train|subway|tram|metro|ferry|plane)",
              "(in|at) (the|a) (store|shop|mall|supermarket|waiting room|library|cafe|restaurant"
                  + "|airport|station|queue|line|class|meeting)",
              "(in|among) (a )?(public|crowd|people)",
              "people (are )?(all )?(here|around|watching|looking|everywhere)",
              "hay gente|gente (aquí|aqui|cerca|mirando)",
              "en (el|la) (bus|autobús|autobus|colectivo|metro|tren|tienda|fila)"),
          Place.OUTSIDE,
          Words.pattern(
              "outside",
              "outdoors",
              "(on|in) the (street|streets|park|rain|woods|parking lot)",
              "in the car park",
              "(afuera|en la calle|en el parque)"),
          Place.HOME,
          Words.pattern(
              "(at|from|in) (my )?(home|house|place|apartment|flat|room|kitchen|bathroom)",
              "(im|i am|stuck|alone) home",
              "in (a |my |the )?(cell|jail|prison|shelter|rehab|hostel|motel|hotel|hospital)",
              "at (a |my |the )(shelter|hostel|motel|hotel)",
              "locked in",
              "en (mi |la )?(casa|celda|cárcel|carcel|habitación|habitacion|cuarto)"));

  private static final Pattern NOT =
      Words.pattern(
          "(not|isnt|never|cant|cannot|leave|left|leaving|before|after|until|going|go|no|sin|if|when)"
              + "( \\w+){0,3} (home|house|work|bed|outside|office|bus|store|shop|street|casa|cama)",
          "(no|not|without|sin) (\\w+ )?(people|gente)",
          "no hay gente");

  /** What people call the place when they were asked for it, and say nothing else. */
  private static final Map<String, Place> SHORT =
      Map.ofEntries(
          Map.entry("cell", Place.HOME),
          Map.entry("jail", Place.HOME),
          Map.entry("prison", Place.HOME),
          Map.entry("shelter", Place.HOME),
          Map.entry("rehab", Place.HOME),
          Map.entry("hospital", Place.HOME),
          Map.entry("my room", Place.HOME),
          Map.entry("room", Place.HOME),
          Map.entry("motel", Place.HOME),
          Map.entry("hotel", Place.HOME),
          Map.entry("couch", Place.HOME),
          Map.entry("kitchen", Place.HOME),
          Map.entry("office", Place.WORK),
          Map.entry("job", Place.WORK),
          Map.entry("subway", Place.PUBLIC),
          Map.entry("mall", Place.PUBLIC),
          Map.entry("shop", Place.PUBLIC),
          Map.entry("park", Place.OUTSIDE),
          Map.entry("rain", Place.OUTSIDE));

  private PlaceWords() {}

  /** The one place that words name in passing. */
  public static Optional<Place> in(String text) {
    String plain = Words.plain(text);
    if (NOT.matcher(plain).find()) {
      return Optional.empty();
    }
    Set<Place> found = EnumSet.noneOf(Place.class);
    NAMED.forEach((place, pattern) -> {
      if (pattern.matcher(plain).find()) {
        found.add(place);
      }
    });
    // A toilet at work is at work, and a bed at home is a bed.
    if (found.size() > 1) {
      found.remove(Place.HOME);
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  /** The same in an answer to the question for it. */
  public static Optional<Place> answer(String text) {
    Optional<Place> named = Optional.ofNullable(SHORT.get(Words.plain(text)));
    return named.isPresent() ? named : in(text);
  }
}
