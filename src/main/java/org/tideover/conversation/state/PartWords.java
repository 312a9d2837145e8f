package org.tideover.conversation.state;

import java.util.EnumSet;
import java.util.Set;
import org.tideover.domain.Caution;

/**
 * What a person's own words on pain, dizziness or a wound ask of a movement, part by part.
 *
 * <p>Limitations: a list of common phrases, English and a little Spanish. What they miss is still
 * pain, and leads to the gentle set.
 */
public final class PartWords {
  private static final Pattern KNEE = Words.pattern("knees?", "rodillas?");
  private static final Pattern BACK =
      Words.pattern(
          "(my|the|lower|upper|bad|sore) back",
          "^(a )?back[.! ]*$",
          "back ?(pain|ache|spasm)s?",
          "espalda");
  private static final Pattern SHOULDER =
      Words.pattern("shoulders?", "wrists?", "hombros?", "muñecas?");
  private static final Pattern WOUND =
      Words.pattern("surgery", "operation", "stitches", "incision", "c ?section", "cirug[ií]a");

  /** Not theirs, or not yet. */
  private static final Pattern ANOTHERS =
      Words.pattern(
          "("
              + Relations.ALL
              + "|ex|his|her|their|dog|cat)s?"
              + " (\\w+ ){0,3}(surgery|operation|stitches|incision)");

  private PartWords() {}

  /** What moving would make worse for the next hours. */
  static Set<Caution> hurt(Words words) {
    Set<Caution> found = EnumSet.noneOf(Caution.class);
    if (BodyWords.hurts(words) || BodyWords.isPart(words)) {
      add(found, KNEE, Caution.KNEE, words);
      add(found, BACK, Caution.BACK, words);
      add(found, SHOULDER, Caution.SHOULDER, words);
    }
    if (BodyWords.isGiddy(words)) {
      found.addAll(Set.of(Caution.DIZZY, Caution.FALLS));
    }
    if (BodyWords.shakes(words)) {
      found.add(Caution.FALLS);
    }
    return found;
  }

  /** Whether a wound has to close, as after surgery. */
  public static boolean isWounded(Words words) {
    return words.hold(WOUND) && !words.hold(ANOTHERS);
  }

  private static void add(Set<Caution> found, Pattern part, Caution caution, Words words) {
    if (words.hold(part)) {
      found.add(caution);
    }
  }
}
