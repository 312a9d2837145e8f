package org.tideover.conversation.state;

import java.util.Optional;
import org.tideover.domain.Body;

/**
 * What a person's own words say about their body, outside the question for it.
 *
 * <p>Limitations: a list of common phrases, English and Spanish; of pain and dizziness in English
 * alone, and in our other languages see {@link BodyElsewhere}. Pain and tiredness are denied only
 * by a word of the present right before them, and with no "until", "like this" or the like after
 * them; of sleepiness and withdrawal no denial is heard. What it takes for so wrongly leads to more
 * caution, and the answer to the question for their body corrects it.
 */
public final class BodyWords {
  private static final Pattern USED =
      Words.pattern(
          "just (used|shot|smoked|snorted|took)",
          "(shot up|used|smoked|took some|dosed) (an?|one|two|\\d+) (minute|min|hour)s? ago",
          "acabo de (consumir|pincharme|meterme|fumar|drogarme|chutarme)",
          "(consum[ií]|me pinch[eé]|me met[ií]) hace (un|una|dos|poco|\\d+)");

  private static final Pattern SLEEPY =
      Words.pattern(
          "(so|really|very|pretty|still) (high|sleepy|out of it)",
          "im (high|nodding|loaded)",
          "nodding (off|out)",
          "on the nod",
          "(muy|tan) (colocad[oa]|drogad[oa]|dormid[oa])",
          "estoy (colocad[oa]|drogad[oa])",
          "(mucho|tanto) sueño");

  /** An urge may be high, too, and a toilet used; then nobody said that they are high, or used. */
  private static final Pattern NOT_A_PERSON =
      Words.pattern(
          "(cravings?|urges?|anxiety|stress|pain|fever|level|it|this) (is|are|was|gets?|got|feels?)"
              + " (so|really|very|pretty|still) high",
          "(its|thats) (so|really|very|pretty|still) high",
          "just used (the|my|a) (bathroom|toilet|restroom|phone|shower)",
          "just took (a|my) (\\w+ )?(shower|bath|walk|break|nap|sips?|bite|breath|look|seat|photo"
              + "|picture|test)",
          "just took (the|a) (\\w+ )?(dog|kids?|bus|train|trash|bins?|garbage|car)");

  /** Who just took their medicine did not use; they only hear of rest when they ask to move. */
  private static final Pattern MEDICINE =
      Words.pattern("meds?", "medicine", "medication", "methadone", "suboxone", "subutex", "bupe");

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

  /** Said alone; among other words something else may be shaken. */
  private static final Pattern SHAKES = Pattern.compile("((im|i am|still|so|just) )*shaking[.! ]*");

  /** Not pain, and no sign of danger by itself, but one may stand behind it (FACTS 5.3). */
  private static final Pattern GIDDY =
      Words.pattern(
          "dizzy",
          "faint(ing|ed)?",
          "light ?head(ed)?",
          "woozy",
          "spinning",
          "seeing (stars|spots|double)",
          "vision( is|s)? (going|gone|blurry|blurred|fading|dark)",
          "blurr(y|ed) vision",
          "(black|pass)(ing|ed)? out",
          "unsteady",
          "heart( is|s)? (racing|pounding)",
          "clammy",
          "cant breathe",
          "out of breath",
          "vomit(s|ing|ed)?",
          "(threw|throw|throwing) up",
          "puk(e|ed|ing)");

  /** A craving, too, may shake somebody: the signs are asked about, and then no rest is due. */
  private static final Pattern SHAKING =
      Words.pattern(
          "shaky",
          "(hands?|legs?|arms?|body)( (are|is|r|keeps?|wont|stop|so|really|just|all|still))* (shaking|trembling)",
          "shaking hands|(cant|cannot) stop shaking|trembling|the shakes",
          "(im|i am) ((so|really|still|all) )*shaking( (so|a lot|bad|badly|inside|all over))+");

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
          "nauseous",
          "sick",
          "(cant|cannot) (stand up|get up|walk)",
          "on crutches",
          "(broken|broke my|sprained) (leg|foot|ankle|arm|hip|wrist|rib)s?",
          "in a cast");

  /** The same may stand behind legs that give way. */
  private static final Pattern GIVES_WAY =
      Words.pattern("(cant|cannot) (stand|get) up", "no puedo (levantarme|ponerme de pie)");

  private static final Pattern TIRED =
      Words.pattern(
          "(im|i am|so|very|really|dead|too|just|always) (\\w+ )?tired",
          "(no|zero|low) energy",
          "easier",
          "too hard",
          "(exhausted|worn out|wiped out|drained|knackered|weak)",
          "(muy |tan )?(cansad[oa]|agotad[oa])",
          "sin (energía|energia|fuerzas?)");

  private static final String DENIED = "(not|nothing|dont|doesnt|isnt|arent|aint|no longer)";

  private static final String NO_PAIN_IN_ENGLISH =
      DENIED
          + "( (in|any|even|have|having|feel|feeling|got|really)){0,3} "
          + "(hurts?|hurting|pain(s|ful)?|sore|ach(e|es|ing|y)|cramp(s|ing)?|dizzy|faint"
          + "|light ?head(ed)?|woozy|unsteady|shaky|clammy|vomiting|nauseous|sick)";

  /** Taken out before pain is looked for: {@code not in pain}; but "no, sore" is sore. */
  private static final Pattern NO_PAIN =
      Words.pattern(
          NO_PAIN_IN_ENGLISH,
          "(no|without|zero)( (more|real))? (pains?|aches?|cramps?)",
          "pain ?free");

  /** A pain that is new, or comes and goes: {@code doesnt hurt when i sit}. */
  private static final Pattern PAIN_AFTER_ALL =
      Words.pattern(
          NO_PAIN_IN_ENGLISH
              + "( \\w+){0,2} (before|until|till|when|if|unless|except|worse|like this|this (bad|much))");

  /** Taken out before tiredness is looked for; but "no, so tired" is tired. */
  private static final Pattern NOT_TIRED =
      Words.pattern(
          DENIED
              + "( (so|very|really|that|even|feel|feeling|all)){0,3}"
              + " ((too )?tired|too hard|exhausted|worn out|wiped out|drained|knackered|weak)",
          "no( (estoy|me|siento|tan|muy)){1,3} (cansad[oa]|agotad[oa])");

  /** Where somebody goes on foot inside, or alone: whoever cannot do so cannot walk. */
  private static final Pattern INDOORS =
      Words.pattern(
          "walk (down|through|around) (the|these|those|any|my|a|this) "
              + "(stairs?|steps?|hall(way)?|corridor|room|house|apartment|flat|kitchen|pain)");

  /** A place that somebody cannot bear to pass says nothing of their legs. */
  private static final Pattern PASSING =
      Words.pattern(
          "(cant|cannot) ((even|just) )?walk (past|by) "
              + "(that|this|those|these|the|a|any|my|his|her|their|our|here|there|it|him|them)",
          "(cant|cannot) ((even|just) )?walk (through|down|around) (that|those|there|his|her|their)");

  /** Said alone, a part that hurts; none that a sign of danger may sit in, as chest or arm. */
  private static final Pattern PART =
      Pattern.compile(
          "(its |and )?(my |the )?(bad |left |right |sore |lower )*"
              + "(knees?|ankles?|wrists?|hips?|foot|feet|toes?|fingers?|back|neck"
              + "|rodillas?|espalda|cuello|tobillos?|muñecas?)[.! ]*");

  private static final Pattern ON_WHEELS =
      Words.pattern(
          "(im|i am|am|sit|sitting|stuck|still) (\\w+ )?(in|on) (a|my|the) wheel ?chair",
          "(from|in) my wheel ?chair",
          "(i|me) use (a|my) wheel ?chair",
          "wheel ?chair user",
          "(en|uso) (mi |una )?silla de ruedas");

  /** The same as an answer, with nothing else in it. */
  private static final Pattern WHEELS_ALONE =
      Pattern.compile("((in|on) )?((a|my) )?wheel ?chair( here)?[.! ]*|silla de ruedas[.! ]*");

  /** Another is, or the person is no longer. */
  private static final Pattern NOT_ON_WHEELS =
      Words.pattern(
          "(not|isnt|no longer|was|were|used to|no uso|no estoy)( \\w+){0,3} (wheel ?chair|silla)",
          "(he|she|hes|shes|his|her|they|mom|mum|dad|wife|husband|friend|sister|brother|nan|grandma"
              + "|grandpa|son|daughter) (\\w+ ){0,3}wheel ?chair",
          "push(ing)? (\\w+ ){1,4}wheel ?chair");

  /** What is told of a body stands in the beginning. */
  private static final int LONGEST = 500;

  private BodyWords() {}

  /** Whether the person says that they are in a wheelchair. */
  public static boolean onWheels(Words words) {
    Words plain = start(words);
    return (plain.hold(ON_WHEELS) || plain.are(WHEELS_ALONE)) && !plain.hold(NOT_ON_WHEELS);
  }

  /** Sleepy, just used, or sick from withdrawal, in the person's own words; empty if neither. */
  public static Optional<Body> careful(Words words) {
    Words plain = start(words);
    Words own = plain.replaced(NOT_A_PERSON, "");
    if (own.hold(USED) || own.hold(SLEEPY)) {
      return Optional.of(Body.SLEEPY);
    }
    return plain.hold(WITHDRAWAL) ? Optional.of(Body.WITHDRAWAL) : Optional.empty();
  }

  /** Whether rest is due at once: sleepy, or just used something else than their medicine. */
  public static boolean mustRest(Words words) {
    Words own = start(words).replaced(NOT_A_PERSON, "");
    return own.hold(SLEEPY) || own.hold(USED) && !own.hold(MEDICINE);
  }

  /** Whether the words tell of pain, dizziness, sickness, or of a body that shakes. */
  public static boolean hurts(Words words) {
    return aches(words) || shakes(words);
  }

  private static boolean aches(Words words) {
    Words legs = start(words).replaced(INDOORS, "walk").replaced(PASSING, " ");
    Words told = legs.replaced(NO_PAIN, " ");
    return legs.hold(PAIN_AFTER_ALL)
        || told.hold(HURTS)
        || told.hold(GIDDY)
        || BodyElsewhere.hurts(told);
  }

  /** Whether the words say that nothing hurts. */
  public static boolean deniesPain(Words words) {
    Words plain = start(words);
    return (plain.hold(NO_PAIN) || BodyElsewhere.deniesPain(plain)) && !hurts(words);
  }

  /** Whether the words may hide a sign that needs help at once, which has to be asked for. */
  public static boolean givesWay(Words words) {
    return start(words).hold(GIVES_WAY) || isGiddy(words) || shakes(words);
  }

  /** Whether the words tell of dizziness, sickness or a heart that races. */
  static boolean isGiddy(Words words) {
    Words told = start(words).replaced(NO_PAIN, " ");
    return told.hold(GIDDY) || BodyElsewhere.isGiddy(told);
  }

  /** Whether the words tell of hands or of a body that shakes. */
  static boolean shakes(Words words) {
    Words told = start(words).replaced(NO_PAIN, " ");
    return told.hold(SHAKING) || told.are(SHAKES);
  }

  /** Whether the words tell of hands or of a body that shakes, and of nothing else that ails it. */
  public static boolean shakesAlone(Words words) {
    return shakes(words) && !aches(words);
  }

  /** The body in an answer to the question for it; one that shakes is in no pain by that alone. */
  public static Optional<Body> answer(Words words) {
    return careful(words)
        .or(() -> aches(words) || isPart(words) ? Optional.of(Body.IN_PAIN) : Optional.empty())
        .or(() -> isTired(words) ? Optional.of(Body.TIRED) : Optional.empty());
  }

  private static boolean isTired(Words words) {
    return start(words).replaced(NOT_TIRED, " ").hold(TIRED);
  }

  /** Whether the words are a part of the body and nothing else: {@code my knee}. */
  public static boolean isPart(Words words) {
    return start(words).are(PART);
  }

  private static Words start(Words words) {
    return words.first(LONGEST);
  }
}
