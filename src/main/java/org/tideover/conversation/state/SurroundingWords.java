package org.tideover.conversation.state;

import com.google.re2j.Pattern;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
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
              "(icy|freezing|too cold|too hot|too dark|not safe|dangerous) (out|outside)",
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
              "(in|hiding in) (a|my|the|this) (toilet|bathroom|restroom|stall|loo|closet|tent)",
              "(tiny|small|little) (room|cell|space)",
              "no (space|room) to move",
              "en (la |una |mi |el |un )?(celda|cárcel|carcel|prisión|prision|albergue|refugio|baño)"),
          Surrounding.ABOARD,
          Words.pattern(
              "(in|inside|on) (a|an|my|the|this|our) ((\\w+) )?" + VEHICLE,
              "(im|i am|im still|ive been|i have been) driving",
              "(at|behind) the wheel",
              "(im |now |ok )?(parked|pulled over)",
              "(parked|sitting) (up )?in (the )?" + VEHICLE,
              "en (el|mi|un|la) (coche|carro|auto|bus|autobús|autobus|colectivo|metro|tren)",
              "conduciendo|manejando|al volante"));

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

  private static final Pattern NOT =
      Words.pattern(
          "(not|isnt|no|never|stopped|stops|out of|left|leave|leaving|before|after|until|if|when|got off"
              + "|get off|miss(ed)?|waiting for)( \\w+){0,3} ((rain|snow|pour|driv|storm)\\w*|"
              + VEHICLE
              + "|"
              + CELL
              + ")",
          "(rain|storm|snow)( \\w+){0,2} (over|stopped|gone|ended)",
          "driving (me|us|myself)",
          "(cant|cannot) get out of",
          "no (llueve|nieva)|ya no llueve");

  private static final Pattern DRIVES =
      Words.pattern(
          "(im|i am|im still|ive been|i have been|while) driving",
          "(at|behind) the wheel",
          "conduciendo|manejando|al volante");

  private SurroundingWords() {}

  /** What words tell in passing. */
  static Set<Surrounding> in(String text) {
    return found(NAMED, Words.plain(text), true);
  }

  /** The same in an answer to where somebody is. */
  static Set<Surrounding> answer(String text) {
    Set<Surrounding> all = in(text);
    all.addAll(found(ALONE, Words.plain(text), false));
    return all;
  }

  /** Whether the person says that they drive. */
  static boolean drives(String text) {
    String plain = Words.plain(text);
    return DRIVES.matcher(plain).find() && !NOT.matcher(plain).find();
  }

  private static Set<Surrounding> found(
      Map<Surrounding, Pattern> patterns, String plain, boolean inPassing) {
    Set<Surrounding> found = EnumSet.noneOf(Surrounding.class);
    if (inPassing && NOT.matcher(plain).find()) {
      return found;
    }
    patterns.forEach((surrounding, pattern) -> {
      if (inPassing ? pattern.matcher(plain).find() : pattern.matcher(plain).matches()) {
        found.add(surrounding);
      }
    });
    return found;
  }
}
