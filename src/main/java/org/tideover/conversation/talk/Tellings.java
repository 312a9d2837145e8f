package org.tideover.conversation.talk;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tideover.conversation.crisis.Crisis;
import org.tideover.conversation.safetyplan.PlanInReach;
import org.tideover.conversation.state.BodyWords;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.ConversationState.AskingAboutPain;
import org.tideover.conversation.state.ConversationState.ConfirmingForget;
import org.tideover.conversation.state.ConversationState.HelpIsOpen;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PartWords;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.PregnancyWords;
import org.tideover.conversation.state.Signal;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Words;
import org.tideover.conversation.urge.MovementChoice;
import org.tideover.conversation.urge.UrgePath;
import org.tideover.domain.Act;
import org.tideover.domain.Intent;
import org.tideover.domain.RiskCategory;

/**
 * What a message tells besides its intent, and what wants an answer of its own in every state: a
 * drug at hand, days without a prescribed medicine, a pregnancy, a wheelchair, anger at the bot.
 *
 * <p>Limitations: English, and lists of common phrases. What they miss is answered by its intent.
 */
public final class Tellings {
  private static final String DRUG =
      "(baggies?|(a|the|this|one|two|half a|some) grams?|dope|heroin|fent|fetty|stash|oxys?|percs?"
          + "|blues|rig|foil)";
  private static final Pattern AT_HAND =
      Words.pattern(
          DRUG
              + " (is |are |sitting |lying |laying |all ){0,4}(right )?"
              + "(in front of me|in my (hand|hands|pocket|lap)|on (my|the|this) (table|desk|lap|bed)"
              + "|next to me|beside me|here with me)",
          "bags? (is |are |sitting |lying |laying ){0,4}(right )?(in front of me|in my (hand|hands))",
          "(holding|staring at|looking at|sitting with|here with) ((my|some) )?" + DRUG,
          "(staring at|sitting with) (a|the|this) bag");

  /** The same without its name, where a craving is told or met. */
  private static final Pattern IT_AT_HAND =
      Words.pattern(
          "(i have|ive got|i got|got|have|holding|with) (it|some|the stuff|my stuff|stuff) (\\w+ )?"
              + "(in my (hand|hands|pocket|lap)|in front of me|on me|next to me|right here|here with me)",
          "(its|it is|they are|theyre) (\\w+ )?(in my (hand|hands|pocket|lap)|in front of me|next to me)",
          "(holding|looking at|staring at) it( right)?( now)?");

  /** It is gone; among other words something else may be. */
  private static final Pattern RID_OF_IT =
      Words.pattern(
          "(i |just |ive |and |ok )*(flushed|threw|thrown|tossed|dumped|poured|got rid of)"
              + " (it|them|that|"
              + DRUG
              + "|(my|the|all|all my|all the) (stuff|bag|bags|pills|"
              + DRUG
              + "))( all)?( (away|out|down|to|in|off|down the \\w+))*");

  /** What was wished, or not done. */
  private static final Pattern NOT_RID_OF_IT =
      Words.pattern(
          "(wish|havent|have not|didnt|did not|almost|nearly|should|shouldve|could|cant|if|never|not"
              + "|he|she|they|friend|dealer)"
              + "( (i|have|had|just|yet)){0,3} (flushed|threw|thrown|tossed|dumped|poured|got rid of)");

  /** Part of it is not gone. */
  private static final Pattern USED_SOME =
      Words.pattern("used|shot up|smoked|snorted|(did|took) (half|some|a (bit|bump|hit|little))");

  private static final Pattern MISSED =
      Words.pattern(
          "(missed|skipped|forgot|havent (had|taken|gotten|got|picked up|dosed)|didnt (take|get|pick up)"
              + "|ran out of|run out of|out of|been without)( \\w+){0,4}"
              + " (methadone|suboxone|subs?|subutex|bupe|buprenorphine|naltrexone|vivitrol|sublocade"
              + "|doses?|meds|medicine|medication|clinic)",
          "havent dosed|missed my (clinic|window|appointment at the clinic)");
  private static final Pattern A_DRUG = Words.pattern(DRUG);
  private static final Pattern CRAVING =
      Words.pattern(
          "(im|i am|still|so|really) (\\w+ )?craving",
          "(have|got|having) (a |an )?(bad |strong )?(craving|urge)s?");
  private static final Pattern ASKS =
      Pattern.compile(
          "\\?|\\b(should|can i|could i|may i|how (much|many|long)|what if|is it (ok|okay|safe))\\b");
  private static final Pattern CALL_ME =
      Pattern.compile(
          "(please |pls |just |can you |could you |will you |would you |would u |can u )*"
              + "(call|phone|ring) (me|someone|somebody|my \\w+)( back| up| for me| now| please| pls)*[.?! ]*");
  private static final Pattern US = Words.pattern("me|you|u");
  private static final Pattern RUDE =
      Words.pattern(
          "fuck (you|u|ya|off|yourself|this (\\w+ )?(bot|app|thing|shit))",
          "(stupid|dumb|useless|worthless|shitty|fucking|idiotic|crappy|lame) (\\w+ )?"
              + "(bot|app|robot|machine|program|computer)",
          "(bot|app) (is|ur|you are|youre) (\\w+ )?(stupid|dumb|useless|worthless|shit|trash|garbage)",
          "(you|youre|you are|u r|ur) (so |such |a |an |just |really |fucking |all ){0,4}"
              + "(stupid|dumb|useless|worthless|idiot|moron|asshole|bitch|piece of shit|trash|garbage"
              + "|pathetic)",
          "you (fucking )?suck",
          "(you|this|it|this (\\w+ )?(bot|app)) (dont|do not|doesnt|cant|isnt|arent|never|are not|is not|didnt)"
              + " (really |even )?(help(ing|ed)?|helpful)( me)?( at all| one bit| much)?[.! ]*$",
          "(youre|you are|ur|this is) (\\w+ )?(no help|not helping|not helpful)",
          "(i )?(hate|screw|damn) (you|u|this (\\w+ )?(bot|app))",
          "go to hell|eat shit|stfu|kiss my ass",
          "^(bitch|asshole|idiot|moron|bastard|dumbass)[.! ]*$");

  /** What anger may be taken for; whatever else is told wins over it. */
  private static final Set<Intent> SMALL_TALK =
      Set.of(
          Intent.OTHER,
          Intent.THANKS,
          Intent.GREETING,
          Intent.YES,
          Intent.NO,
          Intent.HELP,
          Intent.TALK,
          Intent.MOOD,
          Intent.LEARN,
          Intent.SETTINGS,
          Intent.MILESTONE);

  /** What words on a body may be taken for. */
  private static final Set<Intent> VAGUE =
      Set.of(Intent.OTHER, Intent.MOOD, Intent.LAPSE, Intent.NO, Intent.TALK, Intent.HELP);

  /** What is asked or told plainly, and answered as such. */
  private static final Set<Intent> OWN_ANSWER =
      Set.of(Intent.URGE, Intent.LAPSE, Intent.SOURCING, Intent.RATING, Intent.STOP);

  private Tellings() {}

  /** A drug at hand: distance from it before everything else; then the path of an urge. */
  public static Optional<Step> atHand(Happening happening, Moment moment) {
    boolean away = happening.means(Intent.LAPSE) || happening.means(Intent.MEDICATION);
    boolean onTheWay = UrgePath.asks(happening.person().conversation());
    boolean rid = happening.words().replaced(NOT_RID_OF_IT, " ").hold(RID_OF_IT);
    if (rid && !happening.words().hold(USED_SOME) && (onTheWay || happening.words().hold(A_DRUG))) {
      return Optional.of(askedAgain(Step.of(happening.person()).say(rid())));
    }
    boolean it = (onTheWay || happening.means(Intent.URGE)) && happening.words().hold(IT_AT_HAND);
    return !away && (it || happening.words().hold(AT_HAND))
        ? Optional.of(UrgePath.openAtHand(happening.person(), moment))
        : Optional.empty();
  }

  private static Act rid() {
    return Act.say("urge.got-rid").offering(Menu.CRAVING, Menu.LINES);
  }

  /** Whether a craving is told beside a medicine, and nothing is asked about it. */
  public static boolean isCraving(Happening happening) {
    return happening.words().hold(CRAVING) && !happening.words().hold(ASKS);
  }

  /** Another language, no more messages, or nothing kept: done at once, or asked back. */
  public static Optional<Step> wished(Happening happening, Moment moment) {
    return LanguageChoice.told(happening, moment).or(() -> Answers.leaving(happening, moment));
  }

  /**
   * What is asked beside a crisis, and answered before its talk goes on: another language, to be
   * forgotten; who we are and whether we call, where there is time for it, and nobody who hurts
   * them may be asking.
   */
  public static Optional<Step> inCrisis(Happening happening, Moment moment) {
    ConversationState open = happening.person().conversation();
    Step step = Step.of(happening.person());
    Optional<Step> language = LanguageChoice.told(happening, moment);
    if (language.isPresent()) {
      return language.map(told -> inTheirLanguage(happening, told));
    }
    if (asksToForget(happening)) {
      Step asked = Crisis.kept(happening, step.go(new ConfirmingForget()));
      return Optional.of(Crisis.beside(happening, asked));
    }
    if (!PlanInReach.hasTime(open) || isAbout(RiskCategory.ABUSE::equals, open)) {
      return Optional.empty();
    }
    return beside(happening)
        .map(key -> step.say(Act.say(key).offering(Menu.HELP_NOW)))
        .map(answered -> Crisis.beside(happening, answered));
  }

  /** Where somebody may not want to live, "delete me" is hardly about data. */
  private static boolean asksToForget(Happening happening) {
    return isAbout(Signal::isOfLife, happening.person().conversation())
        ? LeavingWords.wantDataForgotten(happening)
        : LeavingWords.wantForgetting(happening);
  }

  private static boolean isAbout(Predicate<RiskCategory> kind, ConversationState open) {
    return open instanceof HelpIsOpen help && kind.test(help.category());
  }

  /** What was said last, in the language that they chose. */
  private static Step inTheirLanguage(Happening happening, Step told) {
    PersonState before = happening.person();
    return told.person().profile().tongue().equals(before.profile().tongue())
        ? Crisis.beside(happening, told)
        : told.urgently().go(before.conversation());
  }

  /** "Call my sister" answers whom they could call, and asks nothing of us. */
  private static Optional<String> beside(Happening happening) {
    if (Answers.asksWho(happening)) {
      return Optional.of("answer.who");
    }
    boolean calls = happening.words().are(CALL_ME) && happening.words().hold(US);
    return calls ? Optional.of("answer.no-calls") : Optional.empty();
  }

  /**
   * Sleepy, or just used: rest; dizzy or sick to the stomach: the stop signs. Where a movement is
   * chosen or goes on, its own questions hear of it.
   */
  public static Optional<Step> ofTheBody(Happening happening, Moment moment) {
    ConversationState open = happening.person().conversation();
    Words words = happening.words();
    if (open instanceof ConversationState.InSession) {
      return Optional.empty();
    }
    Step step = Step.of(happening.person());
    if (BodyWords.mustRest(words)) {
      return Optional.of(
          UrgePath.isOnTheWay(open)
              ? MovementChoice.offer(step, moment)
              : MovementChoice.rest(step, moment));
    }
    boolean faint =
        BodyWords.givesWay(words)
            && BodyWords.careful(words).isEmpty()
            && !happening.person().screening().wheels();
    boolean asked = UrgePath.asks(open) || open instanceof AskingAboutPain;
    return faint && !asked && VAGUE.contains(happening.heard().intent().intent())
        ? Optional.of(UrgePath.withEpisode(step, moment).go(new AskingAboutPain("", 0)))
        : Optional.empty();
  }

  /** The answer to what is told in passing; empty where there is nothing of it. */
  public static Optional<Step> answer(Happening happening) {
    Step step = Step.of(happening.person());
    boolean own = OWN_ANSWER.contains(happening.heard().intent().intent());
    if (!own && happening.words().hold(MISSED)) {
      return Optional.of(askedAgain(step.say(facts("answer.missed-medicine"))));
    }
    if (!own && PregnancyWords.tell(happening.words())) {
      return Optional.of(askedAgain(step.say(facts("answer.pregnant"))));
    }
    if (happening.words().are(CALL_ME)) {
      return Optional.of(step.say(facts("answer.no-calls")));
    }
    if (!own && PartWords.isWounded(happening.words())) {
      return Optional.of(askedAgain(step.say(changed("answer.wound"))));
    }
    if (!own && tellsOfWheels(happening)) {
      return Optional.of(step.person(step.person().onWheels()).say(changed("answer.wheelchair")));
    }
    return isRude(happening) ? Optional.of(step.say(calm())) : Optional.empty();
  }

  /** After many lines the question that was open stands below them once more. */
  private static Step askedAgain(Step step) {
    ConversationState open = step.person().conversation();
    return UrgePath.asks(open) ? step.go(open) : step;
  }

  /** On the way to a movement it changes what comes next, and needs no answer of its own. */
  private static boolean tellsOfWheels(Happening happening) {
    return happening.person().conversation() instanceof ConversationState.Idle
        && BodyWords.onWheels(happening.words());
  }

  /** What fits changes from now on. */
  private static Act changed(String key) {
    return Act.say(key).offering(Menu.CRAVING).offering(Menu.SCREENING);
  }

  private static boolean isRude(Happening happening) {
    return SMALL_TALK.contains(happening.heard().intent().intent()) && happening.words().hold(RUDE);
  }

  private static Act facts(String key) {
    return Act.say(key).offering(Menu.LINES, Menu.HELP_NOW);
  }

  private static Act calm() {
    return Act.say("answer.sworn-at").offering(Menu.CRAVING).offering(Menu.SKILL, Menu.HELP_NOW);
  }
}
