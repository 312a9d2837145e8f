package org.tideover.conversation.state;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tideover.domain.Place;

/**
 * Where a person is, in their own words: {@code craving on the bus}, {@code hiding in the toilet at
 * work}. Then nobody has to be asked.
 *
 * <p>Limitations: a list of common words, English and Spanish, and a few of other languages as a
 * whole answer. Words that name two places, or say where somebody is not, tell nothing, and the
 * question is asked.
 */
public final class PlaceWords {
  private static final Map<Place, Pattern> NAMED =
      Map.of(
          Place.BED,
          Words.pattern("(in|on) (my |the )?bed", "(still|lying|laying) in bed", "en (la|mi) cama"),
          Place.WORK,
          Words.pattern("(at|from) (my )?(work|job|office)", "in the office", "en el trabajo"),
          Place.PUBLIC,
          Words.pattern(
              "(on|in) (the|a) (bus|train|subway|tram|metro|ferry|plane)",
              "(in|at) (the|a) (store|shop|mall|supermarket|waiting room|library|cafe|restaurant"
                  + "|airport|station|queue|line|class|meeting)",
              "at (the |a |my )?(church|mosque|temple|clinic|court|gym|bar|pub|party|doctors|dentist)",
              "(in|among) (a )?(public|crowd|people)",
              "(boss|coworkers?|colleagues?|customers?)( is| are|s)?( right| standing| sitting| so| very)?"
                  + " (here|around|watching|near|nearby|close( by)?|looking|behind me|next to me|beside me|breathing down"
                  + "|over my shoulder)",
              "(people|ppl|everyone|everybody) (are |is |r )?(all )?(here|around|watching|looking|everywhere)",
              "hay gente|gente (aqui|cerca|mirando)",
              "en (el|la) (bus|autobús|autobus|colectivo|metro|tren|tienda|fila)"),
          Place.OUTSIDE,
          Words.pattern(
              "outside",
              "outdoors",
              "(on|in) the (street|streets|park|rain|woods|parking lot)",
              "in the car park",
              "(at|in) (the |a |my )?(bus stop|garden|yard|backyard|beach)",
              "under (a|the) bridge",
              "(afuera|en la calle|en el parque)"),
          Place.HOME,
          Words.pattern(
              "(at|from|in) (my )?(home|house|place|apartment|flat|room|kitchen|bathroom)",
              "(im|i am|stuck|alone) home",
              "in (a |my |the )?(cell|jail|prison|shelter|rehab|hostel|motel|hotel|hospital|tent)",
              "in (a |the )?(living room|bedroom|bathroom|toilet|restroom|kitchen|garage|attic)",
              "at (a|my) \\w+ (house|place|flat|apartment)",
              "on (my|the|a) (couch|sofa|balcony|floor)",
              "at (a |my |the )(shelter|hostel|motel|hotel)",
              "locked in",
              "en (mi |la )?(casa|celda|cárcel|carcel|habitación|habitacion|cuarto)"));

  private static final Pattern AMONG_PEOPLE = Words.inAnyScript("gente aquí");

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
          Map.entry("psych ward", Place.HOME),
          Map.entry("halfway house", Place.HOME),
          Map.entry("sober living", Place.HOME),
          Map.entry("my room", Place.HOME),
          Map.entry("room", Place.HOME),
          Map.entry("motel", Place.HOME),
          Map.entry("hotel", Place.HOME),
          Map.entry("couch", Place.HOME),
          Map.entry("kitchen", Place.HOME),
          Map.entry("living room", Place.HOME),
          Map.entry("bathroom", Place.HOME),
          Map.entry("toilet", Place.HOME),
          Map.entry("sofa", Place.HOME),
          Map.entry("balcony", Place.HOME),
          Map.entry("hospital bed", Place.BED),
          Map.entry("office", Place.WORK),
          Map.entry("job", Place.WORK),
          Map.entry("subway", Place.PUBLIC),
          Map.entry("mall", Place.PUBLIC),
          Map.entry("church", Place.PUBLIC),
          Map.entry("clinic", Place.PUBLIC),
          Map.entry("gym", Place.PUBLIC),
          Map.entry("waiting room", Place.PUBLIC),
          Map.entry("shop", Place.PUBLIC),
          Map.entry("park", Place.OUTSIDE),
          Map.entry("дома", Place.HOME),
          Map.entry("я дома", Place.HOME),
          Map.entry("в постели", Place.BED),
          Map.entry("на улице", Place.OUTSIDE),
          Map.entry("на работе", Place.WORK),
          Map.entry("вдома", Place.HOME),
          Map.entry("zuhause", Place.HOME),
          Map.entry("zu hause", Place.HOME),
          Map.entry("draußen", Place.OUTSIDE),
          Map.entry("à la maison", Place.HOME),
          Map.entry("chez moi", Place.HOME),
          Map.entry("dehors", Place.OUTSIDE));

  /** Where the weather is, the person need not be. */
  private static final Pattern WEATHER =
      Words.pattern(
          "(rain|pour|storm|snow|hail|drizzl|freez)(s|ing|e|y)?( down)? (out|outside)",
          "(icy|too cold|too hot|too dark|not safe|dangerous) (out|outside)");

  /** What follows on a bare word: {@code park with a friend}, {@code park. its cold}. */
  private static final Pattern BESIDES = Pattern.compile("([,.!;]| with | and | but ).*$");

  /** Somebody's place, in answer to the question; in passing people are mad at their mom, too. */
  private static final Pattern AT_SOMEBODYS =
      Pattern.compile("(im )?at (a|my) (\\w+ )?(" + Relations.ALL + "|mate|ex)s?[.! ]*");

  private PlaceWords() {}

  /** The one place that words name in passing. */
  public static Optional<Place> in(Words words) {
    Words plain = words.replaced(WEATHER, "");
    if (plain.hold(NOT)) {
      return Optional.empty();
    }
    Set<Place> found = EnumSet.noneOf(Place.class);
    NAMED.forEach((place, pattern) -> {
      if (plain.hold(pattern)) {
        found.add(place);
      }
    });
    if (plain.hold(AMONG_PEOPLE)) {
      found.add(Place.PUBLIC);
    }
    // A toilet at work is at work, and a bed at home is a bed.
    if (found.size() > 1) {
      found.remove(Place.HOME);
    }
    // Among others, at work too, it has to be what nobody sees.
    if (found.contains(Place.PUBLIC)) {
      found.remove(Place.WORK);
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  /** The same in an answer to the question for it. */
  public static Optional<Place> answer(Words words) {
    Words plain = words.replaced(BESIDES, "");
    return plain.are(AT_SOMEBODYS)
        ? Optional.of(Place.HOME)
        : Optional.ofNullable(SHORT.get(plain.reveal())).or(() -> in(words));
  }
}
