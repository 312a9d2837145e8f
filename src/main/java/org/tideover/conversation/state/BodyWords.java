package org.tideover.conversation.state;

import com.google.re2j.Pattern;
import java.util.Optional;
import org.tideover.domain.Body;

/**
 * What a person's own words say about their body, outside the question for it.
 *
 * <p>Limitations: a list of common phrases, English and Spanish, which hears no negation. It only
 * ever leads to more caution, and the person's answer to the question for their body corrects it.
 */
public final class BodyWords {
  private static final Pattern SLEEPY =
      Words.pattern(
          "just (used|shot|smoked|snorted|took)",
          "(shot up|used|smoked|took some|dosed) (an?|one|two|\\d+) (minute|min|hour)s? ago",
          "(so|really|very|pretty|still) (high|sleepy|out of it)",
          "im (high|nodding|loaded)",
          "nodding (off|out)",
          "on the nod",
          "acabo de (consumir|pincharme|meterme|fumar|drogarme|chutarme)",
          "(consum[ií]|me pinch[eé]|me met[ií]) hace (un|una|dos|poco|\\d+)",
          "(muy|tan) (colocad[oa]|drogad[oa]|dormid[oa])",
          "estoy (colocad[oa]|drogad[oa])",
          "(mucho|tanto) sueño");

  private static final Pattern WITHDRAWAL =
      Words.pattern(
          "dope ?sick",
          "withdraw(al|als|ing|s)",
          "kicking",
          "cold turkey",
          "detox(ing)?",
          "abstinencia",
          "(el|con|de) mono",
          "malilla");

  private static final Pattern HURTS =
      Words.pattern(
          "hurts?",
          "hurting",
          "pain(s|ful)?",
          "sore",
          "ach(e|es|ing|y)",
          "ow+",
          "ouch",
          "cramp(s|ing)?",
          "dizzy",
          "faint",
          "lighthead(ed)?",
          "nauseous",
          "sick",
          "throw up",
          "puk(e|ing)",
          "cant breathe",
          "out of breath",
          "duelen?",
          "dolor(es)?",
          "mareo|maread[oa]",
          "n[aá]useas",
          "vomit(o|ar|ando)",
          "no puedo respirar");

  private BodyWords() {}

  /** Sleepy, just used, or sick from withdrawal, in the person's own words; empty if neither. */
  public static Optional<Body> careful(String text) {
    String plain = plain(text);
    if (SLEEPY.matcher(plain).find()) {
      return Optional.of(Body.SLEEPY);
    }
    return WITHDRAWAL.matcher(plain).find() ? Optional.of(Body.WITHDRAWAL) : Optional.empty();
  }

  /** Whether the words tell of pain, dizziness or sickness. */
  public static boolean hurts(String text) {
    return HURTS.matcher(plain(text)).find();
  }

  /** The body in an answer to the question for it. */
  public static Optional<Body> answer(String text) {
    return careful(text).or(() -> hurts(text) ? Optional.of(Body.IN_PAIN) : Optional.empty());
  }

  private static String plain(String text) {
    String start = text.length() > 500 ? text.substring(0, 500) : text;
    return Words.plain(start);
  }
}
