package org.tideover.conversation.state;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tideover.domain.Surrounding;

/**
 * What is so around a person, in their own words: {@code pouring outside}, {@code in a cell},
 * {@code in my car}.
 *
 * <p>Limitations: a list of common words, English and Spanish. What it takes for so wrongly only
 * narrows what is offered.
 */
final class SurroundingWords {
  private static final String VEHICLE =
      "(car|truck|van|taxi|cab|uber|lyft|bus|train|subway|tram|metro|ferry|plane|coach)";
  private static final String CELL = "(cell|jail|prison|shelter|hostel|dorm|holding)";
  private static final String IN_WASHROOM =
      "in (a|my|the|this) (\\w+ )?(toilet|bathroom|restroom|stall|loo|closet)";

  private static final String DRIVING =
      "(im|i am|im still|ive been|i have been|while) driving|(at|behind) the wheel"
          + "|conduciendo|manejando|al volante";

  /** Heard beside other words that take something back: {@code not safe outside}. */
  private static final Map<Surrounding, Pattern> GUARDED =
      Map.of(
          Surrounding.UNSAFE_OUTSIDE,
          Words.pattern(
              "(not safe|isnt safe|unsafe|dangerous) (to (go|be) )?(out|outside)",
              "outside is (not safe|unsafe|(too )?dangerous)",
              "(peligroso|no es seguro) (salir|afuera|fuera)"),
          Surrounding.SHUT_IN,
          Words.pattern(
              "(hiding|locked|shut)( myself)?( up| away)? " + IN_WASHROOM,
              "(encerrad[oa]|escondid[oa]) en (el|un|mi) baño"));

  private static final Map<Surrounding, Pattern> NAMED =
      Map.of(
          Surrounding.BAD_WEATHER,
          Words.pattern(
              "rain(s|ing|y)?",
              "pour(s|ing)( down)?",
              "(thunder)?storm(s|ing|y)?",
              "thunder",
              "snow(s|ing|y)?",
              "hail(ing)?",
              "drizzl(e|ing)",
              "(icy|freezing|too cold|too hot|too dark) (out|outside)",
              "(cant|cannot|not allowed to|dont want to) (go|leave) (out|outside)",
              "(cant|cannot|not allowed to|dont want to) (go |get )?outside",
              "(cant|cannot) get out",
              "lluvia|llueve|lloviendo|diluvia|tormenta|nieva|nevando",
              "no puedo salir"),
          Surrounding.CONFINED,
          Words.pattern(
              "(in|at) (a|my|the|this) ((holding|jail|prison|homeless|night) )?" + CELL,
              "in (cell|jail|prison|shelter|lockup)",
              "locked up",
              "locked in (a|my|the|this|here)",
              "in (a|my|the|this) tent",
              IN_WASHROOM,
              "(tiny|small|little) (room|cell|space)",
              "no (space|room) to move",
              "en (la |una |mi |el |un )?(celda|cárcel|carcel|prisión|prision|albergue|refugio|baño)"),
          Surrounding.ABOARD,
          Words.pattern(
              "(in|inside|on) (a|an|my|the|this|our) ((\\w+) )?" + VEHICLE,
              DRIVING,
              "(im |now |ok )?(parked|pulled over)",
              "(parked|sitting) (up )?in (the )?" + VEHICLE,
              "en (el|mi|un|la) (coche|carro|auto|bus|autobús|autobus|colectivo|metro|tren)"));

  /** Said alone in answer to where somebody is. */
  private static final Map<Surrounding, Pattern> ALONE =
      Map.of(
          Surrounding.CONFINED,
          Pattern.compile(
              "(im |in |a |the |my )*(jail |prison |homeless )?"
                  + CELL
                  + "[.! ]*|(in )?(the )?(toilet|loo|bathroom)[.! ]*"),
          Surrounding.ABOARD,
          Pattern.compile("(im |in |on |a |the |my )*" + VEHICLE + "[.! ]*"));

  /** Each part of what was said is for itself: {@code no shelter and its pouring}. */
  private static final Pattern BETWEEN =
      Pattern.of(
          java.util.regex.Pattern.compile("[,.;:!?]+|\\b(and|but|so|cuz|because|pero|y)\\b"));

  private static final String NAMED_THING =
      "((rain|snow|pour|driv|storm)\\w*|" + VEHICLE + "|" + CELL + ")";

  private static final Pattern NOT =
      Words.pattern(
          "(not|isnt|never|stopped|stops|out of|left|leave|leaving|before|after|until|if|when|got off"
              + "|get off|miss(ed)?|waiting for)( \\w+){0,3} "
              + NAMED_THING,
          "no( (more|longer|way|im|is|its|really))* " + NAMED_THING,
          "(rain|storm|snow)( \\w+){0,2} (over|stopped|gone|ended)",
          "driving (me|us|myself)",
          "(cant|cannot) get out of",
          "no (llueve|nieva)|ya no llueve");

  private static final Pattern DRIVES = Words.pattern(DRIVING);

  private SurroundingWords() {}

  /** What words tell in passing. */
  static Set<Surrounding> in(Words words) {
    Set<Surrounding> found = EnumSet.noneOf(Surrounding.class);
    words
        .parts(BETWEEN)
        .forEach(part -> {
          found.addAll(named(GUARDED, part));
          if (!part.hold(NOT)) {
            found.addAll(named(NAMED, part));
          }
        });
    return found;
  }

  /** The same in an answer to where somebody is. */
  static Set<Surrounding> answer(Words words) {
    Set<Surrounding> all = in(words);
    ALONE.forEach((surrounding, pattern) -> {
      if (words.are(pattern)) {
        all.add(surrounding);
      }
    });
    return all;
  }

  /** Whether the person says that they drive. */
  static boolean drives(Words words) {
    return words.hold(DRIVES)
        && words.parts(BETWEEN).anyMatch(part -> part.hold(DRIVES) && !part.hold(NOT));
  }

  private static Set<Surrounding> named(Map<Surrounding, Pattern> patterns, Words part) {
    return patterns.entrySet().stream()
        .filter(one -> part.hold(one.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
