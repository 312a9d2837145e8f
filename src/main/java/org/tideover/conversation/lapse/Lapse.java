package org.tideover.conversation.lapse;

import java.util.Optional;
import java.util.Set;
import org.tideover.conversation.buddy.BuddyInReach;
import org.tideover.conversation.state.ConversationState.AskingWhatAdds;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Pattern;
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

  private Lapse() {}

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
