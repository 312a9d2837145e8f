package org.tideover.conversation.crisis;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Words;

/**
 * What a helper tells or asks of somebody who overdoses that stands on no button: a dose that was
 * given, nothing that changed, somebody half awake, a cold shower, help that is there.
 *
 * <p><b>Limitations:</b> English, and what panicked people often write.
 */
final class SaidInOverdose {
  static final String GAVE = "od:gave";
  static final String AGAIN = "od:again";
  static final String HALF = "od:half";
  static final String ROUSES = "od:rouses";
  static final String MORE = "od:more";
  static final String SHALL_NOT = "od:shall-not";
  static final String HOW_TO_BREATHE = "od:how";
  static final String WHAT = "od:what";
  static final String HERE = "od:here";

  private static final String BESIDE =
      "ok|okay|k|yes|yeah|yep|omg|oh|god|thank god|finally|please|pls|help|and|so|but|now|already|just|there|done";
  private static final String THEM = "(him|her|them|it)";

  private static final WholeMessage ARRIVED =
      WholeMessage.of(
          BESIDE,
          "(the |an )?(ambulance|paramedics?|ems|emts?|medics?|help|firefighters|fire (truck|department))"
              + "( (is|are|has|have|just|finally|now))* (here|arrived|came|took over|(got|showed) (here|up)"
              + "|with "
              + THEM
              + "|working on "
              + THEM
              + ")",
          "(theyre|they are|they have|they) (here|arrived|took over|got here)",
          "(theyve|they) (got|took|have|are taking) ((him|her)|them (to|in) (the )?(hospital|ambulance))"
              + "( (to|in) (the )?(hospital|ambulance))?");

  private static final String DOSE =
      "( (it|one|the|a|an|another|his|her|first|second|third|1st|2nd|last|more|only|dose|doses|spray|sprays"
          + "|shot|of|narcan|naloxone|nasal|up (his|her|their|the) nose|in|into|nose|now|already|once|twice|[1-9]))";

  private static final WholeMessage GAVEN =
      WholeMessage.of(
          BESIDE,
          "(i |we )?(have |ive |just |already )*(gave|given|administered|sprayed|squirted)( "
              + THEM
              + ")?"
              + DOSE
              + "{0,6}",
          "(i |we )?(have |ive |just |already )*used( the| a| one| my){0,2} (narcan|naloxone|spray)( on "
              + THEM
              + ")?",
          "(narcan|naloxone|its|dose)( (is|was|has been))? (given|in)");

  private static final Pattern NOTHING =
      Words.pattern(
          "nothing( is|s)?( \\w+)? (happen(s|ed|d|ing)?|chang(es|ed|ing)|work(s|ed|ing)?)",
          "(still|but|that|it|did|and) nothing|no (change|reaction|difference)",
          "(didnt|doesnt|isnt|not|dont|hasnt)( \\w+)? (work|working|worked|help|helping|do anything)");

  private static final Pattern ANOTHER =
      Words.pattern(
          "(second|2nd|another|third|3rd|next|more|extra|other)( \\w+)? (one|dose|doses|spray|shot|narcan|naloxone)",
          "(give|use|do) (him |her |them )?(another|more)( one| of it| now)?",
          "one more( time)?|(give|do|spray) (it|him|her|them) again");

  private static final Pattern HALF_AWAKE =
      Words.pattern(
          "(half|kinda|kind of|barely|hardly|sort of|a (bit|little)) awake",
          "open(ed|s|ing)? (his|her|their) eyes( \\w+)? (a )?(bit|little|second|sec)",
          "mumbl(es|ed|ing)|moan(s|ed|ing)|groan(s|ed|ing)|groggy|slurr(s|ed|ing)|in and out|out of it",
          "(wont|cant|isnt|doesnt|not|barely)( \\w+)? (talk|talking|speak|speaking|making sense)",
          "(looks?|is|hes|shes|theyre|seems?|getting|very|so|really)( \\w+)? (sleepy|drowsy|nodding)",
          "(keeps|keep|starts?|is|hes|shes|theyre) (falling asleep|(trying|going) to (go to )?sleep|nodding (off|out)|drifting( off)?)");

  private static final Pattern ANSWERS =
      Words.pattern(
          "(he|she|they|still|and|but) ((still|just|now|only|always) )?(answers?|responds?|reacts?|wakes?( up)?|talks?|moves?|opens? (his|her|their) eyes|looks at me)"
              + "( \\w+)? (when|if|whenever|every time|to (me|my|his|her|their))",
          "i can wake (him|her|them)|(he|she|they) can be woken");

  private static final Pattern USES_MORE =
      Words.pattern(
          "(he|she|they|hes|shes|theyre)( \\w+){0,2} (want|wants|wanna|trying|tries|needs?|going|gonna"
              + "|asking|asks|insists?|begging|threatening|demanding)"
              + "( \\w+){0,5} (use|using|leave|leaving|go (out|home|score|use)|score|more (dope|drugs|stuff|fent|heroin)|high|hit|fix|bag|dope)",
          "(he|she|they|hes|shes|theyre)( is| are)? (leaving|walking (off|away|out)|getting up|dope ?sick|angry|fighting)");

  private static final String ASKS =
      "(should|shall|can|could|do|would|may|try|gonna|going to)( i| we| to)?";
  private static final Pattern NOT_TO_BE_DONE =
      Words.pattern(
          ASKS
              + "( \\w+){0,5} (showers?|bath|bathtub|tub|ice|cold water|coffee|milk|salt|slap|vomit|throw up|puke)",
          "(put|throw|get|stick|dunk) " + THEM + "( \\w+){0,3} (shower|bath|bathtub|tub|water|ice)",
          "sleep(ing)? (it|this|that) off|let(ting)? " + THEM + " (sleep|rest)",
          ASKS + " (just )?leave " + THEM,
          "mak(e|ing) " + THEM + " (throw up|vomit|puke|sick|walk)|inject(ing)? " + THEM);

  private static final Pattern BREATHE_HOW =
      Words.pattern(
          "how( \\w+){0,4} (breaths?|breathe|breathing|mouth|rescue)|what( \\w+){0,2} rescue breath(s|ing)?");

  private static final WholeMessage ASKS_WHAT =
      WholeMessage.of(
          BESIDE,
          "what (do|should|can|must) (i|we) do( for (him|her|them))?|what to do|help( me| us| him| her)?",
          "(i )?(dont know|idk|dunno|not sure) (what|how)( (to|i) (do|should do)( (it|this|that))?)?",
          "how( (do|should) i)?( do (it|this|that))?|(say|tell me)( (it|that|what to do))?( again)?|again|repeat");

  private static final Map<String, Pattern> FOUND = found();

  private SaidInOverdose() {}

  /** Whether somebody who can help is there and takes over. */
  static boolean isTakenOver(Happening happening) {
    return ARRIVED.isSaid(happening);
  }

  /** What is told or asked, in one of these words; empty where it is something else. */
  static String action(Happening happening) {
    if (GAVEN.isSaid(happening)) {
      return GAVE;
    }
    String asked = ASKS_WHAT.isSaid(happening) ? WHAT : "";
    return FOUND.entrySet().stream()
        .filter(told -> happening.words().hold(told.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(asked);
  }

  private static Map<String, Pattern> found() {
    Map<String, Pattern> all = new LinkedHashMap<>();
    all.put(SHALL_NOT, NOT_TO_BE_DONE);
    all.put(ROUSES, ANSWERS);
    all.put(HALF, HALF_AWAKE);
    all.put(MORE, USES_MORE);
    all.put(HOW_TO_BREATHE, BREATHE_HOW);
    all.put(AGAIN, Pattern.compile(NOTHING + "|" + ANOTHER));
    return all;
  }
}
