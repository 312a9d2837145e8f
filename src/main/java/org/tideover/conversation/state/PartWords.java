package org.tideover.conversation.state;

import com.google.re2j.Pattern;
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
  static Set<Caution> hurt(String words) {
    Set<Caution> found = EnumSet.noneOf(Caution.class);
    String plain = Words.plain(words);
    if (BodyWords.hurts(plain) || BodyWords.isPart(plain)) {
      add(found, KNEE, Caution.KNEE, plain);
      add(found, BACK, Caution.BACK, plain);
      add(found, SHOULDER, Caution.SHOULDER, plain);
    }
    if (BodyWords.isGiddy(plain)) {
      found.addAll(Set.of(Caution.DIZZY, Caution.FALLS));
    }
    if (BodyWords.shakes(plain)) {
      found.add(Caution.FALLS);
    }
    return found;
  }

  /** Whether a wound has to close, as after surgery. */
  public static boolean isWounded(String words) {
    String plain = Words.plain(words);
    return WOUND.matcher(plain).find() && !ANOTHERS.matcher(plain).find();
  }

  private static void add(Set<Caution> found, Pattern part, Caution caution, String plain) {
    if (part.matcher(plain).find()) {
      found.add(caution);
    }
  }
}
