package org.tideover.conversation.crisis;

import org.tideover.conversation.state.DoneWords;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Words;

/**
 * What a helper's words say of somebody who overdoses, as the button that says the same. Only what
 * is said outright counts as awake or breathing: to stop too early costs a life, and a question or
 * a doubt is answered by the buttons.
 *
 * <p><b>Limitations:</b> English; what our other languages say is in {@link SeenElsewhere}.
 */
final class SeenInOverdose {
  static final String WOKE = "od:woke";
  static final String BREATHES = "od:breathing";
  static final String NOT_BREATHING = "od:not-breathing";
  static final String NO_NALOXONE = "od:no-naloxone";
  static final String ASLEEP = "od:asleep";
  static final String GIVING = "od:giving";
  static final String NEXT = "od:next";
  static final String CALLED = "od:called";

  private static final Pattern WITHOUT_NALOXONE =
      Words.pattern(
          "(no|no more|(dont|didnt) have( any)?|havent got( any)?|(ran |all )?out of( the)?|without"
              + "|cant find( the| any| my)?|used (all|up)( of)?( the| my)?|lost( the| my)?|never got)"
              + " (naloxone|narcan)");
  private static final Pattern WITHOUT_BREATH =
      Words.pattern("not breathing|isnt breathing|stopped breathing|no breath|barely breathing");

  private static final String FEW = "([1-6]x?|one|two|three|four|five|six|once|twice)";

  /**
   * The same from somebody who helps already, in more words and less sure of it; or so few breaths
   * in a minute that they keep nobody alive.
   */
  private static final Pattern HARDLY_BREATHES =
      Words.pattern(
          "(not|isnt|arent|aint|wasnt|doesnt|dont|didnt|cant|cannot|couldnt|never|no longer|barely"
              + "|hardly|scarcely|stops|stopped|quit)"
              + "( (really|even|properly|much|well|right|normally|think|sure|know|if|that|any|see|hear"
              + "|feel|he|hes|she|shes|they|theyre|him|her|his|them|their|is|are|keep|keeps)){0,4}"
              + " (breath|breaths|breathe|breathes|breathing)",
          "(breath|breaths|breathe|breathes|breathing)( \\w+){0,3} "
              + FEW
              + "( times?| x| breaths?)? (a|per|each|every|in a) min(ute)?",
          FEW + "( \\w+)? breaths? (a|per|each|every|in a) min(ute)?",
          "(breath|breaths|breathe|breathes|breathing)( \\w+){0,3} every"
              + " ([1-6]0|15|ten|fifteen|twenty|thirty) sec(ond)?s?");

  /**
   * Greater numbers end like small ones, and who looks whether somebody breathes counts nothing.
   */
  private static final Pattern NOT_COUNTED =
      Words.pattern(
          "(twenty|thirty|forty|fifty)[ -](one|two|three|four|five|six)",
          "(check|checks|checking|checked|watching|monitoring)( on)? (if|whether|his|her|their)"
              + "( (hes|shes|theyre|he|she|they|is|are|still)){0,3}"
              + " (breath|breaths|breathe|breathes|breathing) (every|once|twice)");

  /** Said outright: with nothing behind it that tells how, but that it is well. */
  private static final Pattern BREATHING =
      Pattern.compile(
          "\\b(breathing|breathes)( (now|again|fine|okay|ok|normally|normal|well|alright|thank god"
              + "|(on|by) (his|her|their|its) own|by (himself|herself|themself|themselves)))* ?([.,!;]|$)");

  private static final Pattern NALOXONE = Words.pattern("naloxone|narcan");
  private static final Pattern CANNOT_WAKE =
      Words.pattern(
          "(wont|not|isnt|doesnt|dont|hasnt|didnt|never|cant|cannot|barely|hardly)"
              + "( (even|still|really|be|get|him|her|them)){0,2}"
              + " (wake|waking|woke|woken|respond\\w*|rouse|answers?|answering|reacts?|reacting|moves?|moving|budge)",
          "(passed|passing|nodded|knocked|blacked) out( again)?|(is|hes|shes|theyre) (out cold|unresponsive|unconscious)",
          "(fell|falling|back|went)( back)? (asleep|to sleep)|(asleep|out) again");
  private static final Pattern AWAKE =
      Words.pattern("woke( up)?|awake|waking up|opened (his|her|their) eyes");

  /** Who breathes may still not wake. */
  private static final Pattern SLEEPS =
      Words.pattern(
          "((but|and|still|is|are|he|hes|she|shes|they|theyre) )*"
              + "(not (awake|waking( up)?)|(wont|doesnt|isnt|didnt|does not) (wak(e|ing)( up)?|awake)"
              + "|unconscious|asleep|out cold)");

  /** Beside such words nobody said outright that somebody wakes, or that they breathe well. */
  private static final Pattern UNSURE =
      Words.pattern(
          "not|no|nor|never|barely|hardly|scarcely|without|cannot|(is|are|was|were|do|does|did|has|have"
              + "|had|wo|ca|could|would|should|ai)nt",
          "if|unless|until|till|how|when|why|what|should|maybe|might|think|guess|probably|almost|sure"
              + "|kinda|half|looks?|seems?|idk|try|trying|keeps?|keeping|get|getting|needs?|help",
          "(is|was) (he|she|it|someone|somebody)|are they|does (he|she|it)|do they",
          "then|earlier|ago|before|was|were|once|while|second|times|passed|passing|out",
          "i (am )?(breathing|breathe|woke|awake)|im (breathing|awake)|into|for (him|her|them)",
          "slow|slowly|slower|shallow|fast|weak|weakly|faint|faintly|funny|weird|weirdly|strange"
              + "|strangely|wrong|bad|badly|hard|noisy|loud|little|bit|only|trouble|labou?red|agonal"
              + "|irregular|blue|gr[ae]y|purple",
          "gasp|gasps|gasping|gurgl(e|es|ing)|snor(e|es|ing)|rattl(e|es|ing)|chok(es|ing)",
          "stop|stops|stopped|stopping|quit|rescue|mouth|every|per"
              + "|(do|doing|did|give|giving|the) breathing");

  /** Breaths that are counted, or that are too much work, are not well. */
  private static final Pattern HARDLY =
      Words.pattern(
          "\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twice|seconds|min|mins|minute"
              + "|minutes|gone|deep|deeply|heavy|heavily");

  private static final String HAS_CALLED =
      "(i |we |im |i am |someone |somebody |they )?(just |already |have |ive |now )*"
          + "(called|phoned|dialled|dialed|on (the phone|a call|the line) with)"
          + "( (already|now|just|the|an|for|emergency|services|line|number|ambulance|dispatcher|operator|paramedics|ems|them"
          + "|help|911|999|112|000|111)){0,4}";

  private static final Pattern STEP_DONE =
      Pattern.compile(
          "(yes[,.! ]+)?((ok|okay|k|done|next|ready|"
              + HAS_CALLED
              + "|did (it|that|this)|i did( (it|that|this))?"
              + "|now what|what now|whats next|what next)[,.!? ]*)+");

  private static final Pattern CALL_DONE =
      Pattern.compile("((yes|ok|okay|k|done)[,.! ]+)?" + HAS_CALLED + "[.! ]*");

  private static final Pattern COMES =
      Pattern.compile(
          "((ok|okay|yes|yeah|and|i called|called|(the )?(police|dispatcher|operator|911) (say|says|said))[,.! ]+)*"
              + "(they|theyre|(the |an )?(ambulance|paramedics|ems|medics|help|cops|police|fire ?(truck|department)))"
              + "( (is|are|will be|should be|just|now|already))*"
              + " (coming|here|on (the|their|its) way|almost here|dispatched|sent)( (now|soon))?[.! ]*");

  /** Who called his name, or a friend, has not called these. */
  private static final Pattern EMERGENCY =
      Words.pattern(
          "911|112|999|000|111|ems|ambulance|paramedics?|emergency|(help|they|theyre) (is |are )?(coming|on)"
              + "|dispatch(er)?|operator");

  private SeenInOverdose() {}

  /** Whether the helper says that there is no naloxone. */
  static boolean lacksNaloxone(Happening happening) {
    return happening.words().hold(WITHOUT_NALOXONE) || SeenElsewhere.lacksNaloxone(happening);
  }

  /**
   * Whether only a helper says such words: nobody who can write does not breathe. Of our other
   * languages {@link WhoseBody} knows.
   */
  static boolean isWithoutBreath(Happening happening) {
    return happening.words().hold(WITHOUT_BREATH);
  }

  /** Whether the helper says that somebody cannot be woken, or sleeps again. */
  static boolean isAsleep(Happening happening) {
    return happening.words().hold(CANNOT_WAKE);
  }

  /** Whether naloxone is named. */
  static boolean namesNaloxone(Happening happening) {
    return happening.words().hold(NALOXONE) || SeenElsewhere.namesNaloxone(happening);
  }

  /** Whether help is called, by words that say that it comes. */
  static boolean isCalled(Happening happening) {
    Words words = happening.words();
    boolean emergency = words.hold(EMERGENCY) || SpokenElsewhere.hasReached(happening);
    return words.are(COMES) || words.are(CALL_DONE) || emergency && Spoken.hasReached(happening);
  }

  /**
   * What was seen of them, as an action; empty where they are about something else, or not sure.
   */
  static String action(Happening happening) {
    if (lacksNaloxone(happening)) {
      return NO_NALOXONE;
    }
    if (happening.words().hold(WITHOUT_BREATH)
        || hardlyBreathes(happening)
        || SeenElsewhere.isWithoutBreath(happening.words())) {
      return NOT_BREATHING;
    }
    Words outright = outright(happening);
    if (outright.hold(AWAKE) || SeenElsewhere.isAwake(happening)) {
      return WOKE;
    }
    boolean breathes = outright.hold(BREATHING) && !outright.hold(HARDLY);
    if (breathes || SeenElsewhere.isBreathing(happening)) {
      return BREATHES;
    }
    return "";
  }

  /** The action of words on naloxone or on the step itself; empty where they are about neither. */
  static String onward(Happening happening) {
    if (namesNaloxone(happening)) {
      return GIVING;
    }
    boolean done = happening.words().are(STEP_DONE) || DoneWords.tell(happening);
    return done || SeenElsewhere.asksOn(happening) ? NEXT : "";
  }

  private static boolean hardlyBreathes(Happening happening) {
    Words counted = happening.words().replaced(NOT_COUNTED, " ");
    return counted.hold(HARDLY_BREATHES);
  }

  /** What is said without doubt, but for being asleep; empty where anything is in doubt. */
  private static Words outright(Happening happening) {
    Words rest = happening.words().replaced(SLEEPS, "");
    return rest.reveal().contains("?") || rest.hold(UNSURE) ? Words.of("") : rest;
  }
}
