package org.tideover.conversation.lapse;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.tideover.conversation.buddy.BuddyInReach;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.ConversationState.AskingAboutLapse;
import org.tideover.conversation.state.ConversationState.AskingWhatAdds;
import org.tideover.conversation.state.ConversationState.AskingWhoIsNear;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.SlipWords;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Words;
import org.tideover.domain.Act;
import org.tideover.domain.Intent;
import org.tideover.domain.Priority;

/** What the questions about a lapse share: a way on, and facts without advice. */
public final class Lapse {
  /** Any of the questions can be skipped. */
  static final String SKIP = "lapse:skip";

  /** What adds to the danger: mixing, a break before it, no naloxone near. */
  private static final Set<String> DANGERS = Set.of("mixed", "break", "no-naloxone");

  private static final String DRINKS =
      "alcohol|vodka|whiske?y|beers?|wine|booze|liquor|tequila|rum";
  private static final String PILLS =
      "xan(ax|s|nies)?|benzos?|valium|klonopin|ativan|diazepam|gabapentin|lyrica|pregabalin";

  private static final Pattern NO_DRINK =
      Words.pattern(
          "(no|not|never|didnt|havent|dont|without|nothing) (\\w+ ){0,3}(mix(ed)?|drank|drunk|drink"
              + "|drinking|alcohol|pills?|benzos?|xanax)",
          "(drank|drinking) (some |a |my |more |lots of )*((glass|cup|bottle|sip) of )?"
              + "(water|coffee|tea|juice|milk|soda|coke)");
  private static final Pattern MIXED =
      Words.pattern("mixed( it)?", "drank", "drunk", "(been|was|im) drinking", DRINKS, PILLS);

  private static final Pattern CRAVES =
      Words.pattern("(im|i am|still|so|and|really|now) craving", "craving (a|an|some|more|it)");

  /** Whoever wants a drink did not have it. */
  private static final Pattern WANTED =
      Words.pattern(
          "(crav(e|es|ed|ing)|wanting|want|wanna|need|feel like|thinking (of|about)|could use|dying for"
              + "|urges? (for|to))( (to|a|an|some|the|my|drink|have|get|drinking|having|bad|badly|for"
              + "|cold|glass|bottle|of|so|really|pop|take))*"
              + " ("
              + DRINKS
              + "|"
              + PILLS
              + ")");

  /** Beside such words the wish may have come true. */
  private static final Pattern HAD =
      Words.pattern("took|had|did|popped|drank|drunk|ate|swallowed|snorted");

  /** So long after a lapse was told, words that tell of one, and of no other, mean the same. */
  private static final Duration SAME = Duration.ofHours(1);

  /** So long what weighs on somebody after a lapse is taken to be about it. */
  private static final Duration WEIGHS = Duration.ofDays(1);

  /** Words of more than the one that was told. */
  private static final Pattern ONCE_MORE = Words.pattern("again|another|more|once more|otra vez");

  /** What is only guessed of an answer, and leads nowhere else. */
  private static final Set<Intent> BESIDE = Set.of(Intent.TALK, Intent.MOOD);

  private Lapse() {}

  /** Whether one of the questions about a lapse is open. */
  public static boolean isOpen(ConversationState state) {
    return state instanceof AskingAboutLapse
        || state instanceof AskingWhoIsNear
        || state instanceof AskingWhatAdds;
  }

  /** Whether the words answer no question about a lapse: it is asked again. */
  static boolean isBeside(Happening happening) {
    boolean vague = !happening.isWordForWord() && BESIDE.stream().anyMatch(happening::means);
    return vague || happening.means(Intent.LAPSE);
  }

  /** A lapse was told: the talk on it, or, if it is the one that we know of, a word on that. */
  public static Step open(Happening happening, Moment moment) {
    boolean anew =
        happening.isWordForWord()
            || happening.words().hold(ONCE_MORE)
            || AskingAboutLapseHandler.isLate(happening);
    return isTold(happening, SAME, moment) && !anew
        ? Step.of(happening.person()).say(after("lapse.noted", "lapse:told"))
        : AskingAboutLapseHandler.open(happening, moment);
  }

  /** Shame, or the fear that all is lost: a kind word, and the question that was open. */
  public static Optional<Step> weighs(Happening happening, Moment moment) {
    ConversationState open = happening.person().conversation();
    boolean quiet = isOpen(open) || open instanceof Idle;
    if (!quiet
        || happening.says(Intent.LAPSE)
        || !isTold(happening, WEIGHS, moment)
        || happening.means(Intent.URGE)
        || AskingAboutLapseHandler.isLate(happening)
        || isAnew(happening)) {
      return Optional.empty();
    }
    Optional<String> key =
        SlipWords.isAllLost(happening)
            ? Optional.of("lapse.nothing-reset")
            : SlipWords.isAshamed(happening) ? Optional.of("lapse.shame") : Optional.empty();
    return key.map(words ->
        isOpen(open)
            ? asked(Step.of(happening.person()).say(urgent(words)), moment)
            : Step.of(happening.person()).say(after(words, Menu.LINES)));
  }

  /** More use, and not only the fear that all has to be counted again. */
  private static boolean isAnew(Happening happening) {
    return happening.means(Intent.LAPSE)
        && happening.words().hold(ONCE_MORE)
        && !SlipWords.isAllLost(happening);
  }

  /** The open question once more. */
  private static Step asked(Step step, Moment moment) {
    return switch (step.person().conversation()) {
      case AskingAboutLapse asking -> new AskingAboutLapseHandler().unclear(asking, step, moment);
      case AskingWhoIsNear asking -> new AskingWhoIsNearHandler().unclear(asking, step, moment);
      case AskingWhatAdds asking -> new AskingWhatAddsHandler().unclear(asking, step, moment);
      default -> step;
    };
  }

  private static Act after(String key, String first) {
    return urgent(key).offering(Menu.CRAVING).offering(first, Menu.HELP_NOW);
  }

  private static boolean isTold(Happening happening, Duration lately, Moment moment) {
    return happening
        .person()
        .rhythm()
        .lapse()
        .filter(told -> moment.now().isBefore(told.plus(lately)))
        .isPresent();
  }

  /** What adds to the danger, told in the hours after use, whatever is open then. */
  public static Optional<Step> told(Happening happening, Moment moment) {
    Words had = happening.words().replaced(NO_DRINK, " ");
    Words words = had.hold(HAD) ? had : had.replaced(WANTED, " ");
    boolean mixed = happening.person().justUsed(moment.now()) && words.hold(MIXED);
    return mixed ? adds("mixed", Step.of(happening.person()), moment) : Optional.empty();
  }

  /** Whether a craving is told in the hours after use, for whatever it is. */
  public static boolean craves(Happening happening, Moment moment) {
    return happening.person().justUsed(moment.now())
        && (happening.means(Intent.URGE)
            || happening.words().hold(CRAVES)
            || happening.words().hold(WANTED));
  }

  /** The words on what adds to the danger; what next follows where that was asked. */
  public static Optional<Step> adds(String danger, Step step, Moment moment) {
    if (!DANGERS.contains(danger)) {
      return Optional.empty();
    }
    Act words = urgent("lapse." + danger);
    return Optional.of(
        step.person().conversation() instanceof AskingWhatAdds
            ? next(step.say(words), moment)
            : step.say(words.offering(Menu.LINES, Menu.HELP_NOW)));
  }

  /** What research says about medicine (FACTS MO-1 to MO-7), without advice. */
  public static Step medicine(Step step) {
    return step.say(
        Act.say("lapse.medicine").offering(Menu.CRAVING).offering(Menu.LINES, Menu.HELP_NOW));
  }

  /** An answer under an older question: its own words, and nothing else changes. */
  public static Step late(Happening happening, Step step, Moment moment) {
    return switch (happening.tapped("")) {
      case "near:someone" -> step.say(urgent("lapse.together"));
      case "near:alone" -> step.say(alone(step, moment));
      default ->
          adds(happening.tapped("adds:"), step, moment)
              .orElseGet(() -> step.say(nextWords(step, moment)));
    };
  }

  /** Nobody is there: somebody who can be. */
  static Act alone(Step step, Moment moment) {
    return BuddyInReach.offered(urgent("lapse.alone"), step, moment).offering(Menu.LINES);
  }

  /** What next: nothing is reset; and nobody who just used is told that we move. */
  static Step next(Step step, Moment moment) {
    return step.settle(new Idle()).say(nextWords(step, moment));
  }

  private static Act nextWords(Step step, Moment moment) {
    boolean rests = step.person().justUsed(moment.now());
    Act words = Act.say(rests ? "lapse.next-resting" : "lapse.next").offering(Menu.CRAVING);
    return BuddyInReach.offered(words, step, moment)
        .offering("lapse:medicine")
        .offering(Menu.LINES, Menu.HELP_NOW);
  }

  /** A question that keeps somebody alive goes first. */
  static Act urgent(String key) {
    return Act.say(key).at(Priority.CRISIS);
  }
}
