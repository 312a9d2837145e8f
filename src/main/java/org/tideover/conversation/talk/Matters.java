package org.tideover.conversation.talk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Relations;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Words;
import org.tideover.conversation.urge.UrgePath;
import org.tideover.domain.Act;
import org.tideover.domain.Intent;

/**
 * What fills somebody's mind besides an urge of their own, and wants words of its own: a death, one
 * of the family who uses, where to get naloxone, a night without sleep, good news. A craving that
 * stands beside it is met right after.
 *
 * <p>Limitations: English, and lists of common phrases. What they miss is answered by its intent.
 */
public final class Matters {
  private static final String SOMEBODY =
      "my (\\w+ ){0,2}(" + Relations.ALL + "|buddy|dealer|mate|ex|dog|cat)";

  /** Told beside it, and not of another. */
  private static final Pattern OWN_URGE =
      Words.pattern(
          "(im|i am|and|so|really|still) craving",
          "(i|and|just|so) ((also|really|just|still) )*(want|wanna|need|crave|feel like)( to| some| it| a| really| so"
              + "| bad| badly)* (use|using|some|it|get high|getting high|score|dope|a hit|a fix|heroin|fent)",
          "(an?|the|strong|bad) (urge|craving)");

  /** What such a state of mind is taken for. */
  private static final Set<Intent> VAGUE =
      Set.of(Intent.MOOD, Intent.TALK, Intent.OTHER, Intent.HELP, Intent.NO, Intent.LEARN);

  private Matters() {}

  /** The matters; where several are told, the first is answered. */
  private enum Matter {
    GRIEF(
        SOMEBODY
            + "( (just|recently|also|finally|suddenly|is|was|has|have|got))*"
            + " (died|dead([.!,]| now|$)|gone forever|killed (himself|herself|themselves)"
            + "|passed (away|on|last|this|today|yesterday|in \\d|a (week|month|year|few))|(was|got) killed)",
        "(lost|buried|burying) " + SOMEBODY + "( (to|last|this|today|yesterday|two|three)|$)",
        "(he|she|they) (just )?(died|passed away|is dead|was killed)",
        "^(and |but |god )*i (\\w+ )?miss (him|her|them|"
            + SOMEBODY
            + ")"
            + "( (so|very|too|much|a lot|bad|badly|every day|still|already|today|tonight))*[.! ]*$",
        "(his|her|their|" + SOMEBODY + "s) (funeral|wake|grave|death)",
        "(im|i am) (grieving|in mourning|mourning)"),
    FAMILY_USES(
        "my (\\w+ ){0,2}("
            + Relations.KIN
            + "|"
            + Relations.PARTNERS
            + "|friend|roommate)s?"
            + "( (is|are|was|has|have|been|just|keeps?|started|back|still|always|also))*"
            + " ((using|shooting up|smoking) (again|heroin|fent|dope|drugs|oxy|pills|meth|too|now|daily|every ?day|and)"
            + "|(using|shooting up)$|(on|to) (heroin|fent|fentanyl|dope|drugs|oxys?)|relapsed|addicted)"),
    NALOXONE(
        "(where|how) (do|can|could|would|to|should) (i |you |we )?(get|find|buy|pick up) (\\w+ ){0,2}"
            + "(narcan|naloxone)",
        "(where|how) (\\w+ ){1,3}(narcan|naloxone) (free|near me|kit)",
        "(need|want|get|out of) (to get |some |more |a |another |free )*(narcan|naloxone)( kit)?[.?! ]*$"),
    SUPPLIES(
        "(clean|new|sterile|fresh) (needles?|syringes?|rigs?)\\b",
        "(needle|syringe) (exchange|program|service)s?",
        "(test|testing|fent|fentanyl) strips?",
        "(where|how|can|could|should) (do |can |could |to )?(i |you |we )?(get )?test"
            + " (my |the |this |some )?(dope|drugs|stuff|fent|heroin|pills|batch|gear|bag)",
        "drug (checking|testing) (service|place|site)"),
    DEALER(
        "(my |the )?(dealer|plug|dope man|dope boy|connect)( is|s)? ((just|right|already|now) )*"
            + "(here|outside|downstairs|at (the|my) (door|house|place)|on (the|his|her) way|coming"
            + "|out (front|back)|waiting|knocking|in (the|my) (car|driveway|parking lot))"),
    GOOD_NEWS(
        "(i |we |just |finally )*(got|getting|won) (my |the |our )(\\w+ )?("
            + Relations.KIN
            + "|kids|children|license|job|house|apartment|place|car|custody)s? back",
        "(i|we) ((just|finally) )*(got|landed|found) (the|a|an) ((new|first|real|good) )?"
            + "(job|apartment|place to live|house)",
        "(won|got) (full |joint |shared )?custody"),
    BORED(
        "(im|i am|just|so|feeling|really) (so |just |really |super )*bored",
        "^(so )?(bored|boredom)[.! ]*$",
        "nothing to do|so boring"),
    ROUGH(
        "(im|i am|been|were|still|and) ((sleeping|living|staying) )"
            + "(in (my|the|a|our) (\\w+ )?(car|truck|van|tent)|on the street|outside|rough)",
        "(im|i am) homeless|(nowhere|no place|nowhere safe) to (sleep|stay|live)",
        "(got|was|been|im getting) (kicked out|evicted)( of (my|the|our) (house|place|apartment|home|shelter))?$"),
    SLEEPLESS(
        "(cant|cannot|cnt|couldnt|can not) (\\w+ )?sleep",
        "(didnt|havent|not|no) (\\w+ )?(sleep|slept|sleeping)"
            + "( (at all|a wink|for \\w+ \\w+|all night|tonight|last night|in \\w+ \\w+))*[.! ]*$",
        "(im|still|wide|laying here|lying here) awake( all night| again)?[.! ]*$|insomnia");

    private final Pattern words;

    Matter(String... alternatives) {
      // Some end with the message, stops and all.
      words = Pattern.compile("\\b(" + String.join("|", alternatives) + ")");
    }

    /** Whether it wins over what else the words resemble. */
    private boolean wins(Happening happening) {
      Intent meant = happening.heard().intent().intent();
      return switch (this) {
        case GRIEF, NALOXONE, SUPPLIES, DEALER -> meant != Intent.STOP;
        // Where others use and an urge comes of it, the urge is what is told.
        case FAMILY_USES -> meant != Intent.STOP && !happening.words().hold(OWN_URGE);
        case GOOD_NEWS -> meant != Intent.LAPSE && meant != Intent.URGE;
        case BORED, ROUGH, SLEEPLESS -> VAGUE.contains(meant);
      };
    }

    private boolean leadsToMoving() {
      return this == BORED || this == SLEEPLESS;
    }

    private String key() {
      return "matter." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Act reply() {
      Act words = Act.say(key());
      return switch (this) {
        case GRIEF, FAMILY_USES, ROUGH -> words.offering(Menu.LINES, Menu.CRAVING);
        case NALOXONE, SUPPLIES -> words.offering(Menu.LINES, Menu.CRAVING).offering(Menu.HELP_NOW);
        case DEALER -> words.offering(Menu.HELP_NOW);
        case GOOD_NEWS -> words.offering(Menu.CRAVING);
        case BORED, SLEEPLESS -> words.offering(Menu.START_NOW).offering(Menu.SKILL, Menu.CRAVING);
      };
    }
  }

  /** Use of one's own beside it goes first. */
  private static final Pattern OWN_USE =
      Words.pattern(
          "(i|ive) (just |also |already |then |have )*(used|relapsed|slipped|shot|smoked|snorted|nodded|caved|gave in)",
          "so did i|just (used|shot up|relapsed|slipped|smoked|snorted)");

  /** The answer, and the path of an urge where one is told beside it; empty where none is told. */
  public static Optional<Step> answer(Happening happening, Moment moment) {
    if (happening.isWordForWord() && happening.means(Intent.LAPSE)
        || happening.words().hold(OWN_USE)) {
      return Optional.empty();
    }
    boolean moves = happening.person().conversation() instanceof ConversationState.InSession;
    boolean rests = happening.person().justUsed(moment.now());
    return Arrays.stream(Matter.values())
        .filter(matter -> !moves && !(rests && matter.leadsToMoving()))
        .filter(matter -> matter.wins(happening) && happening.words().hold(matter.words))
        .findFirst()
        .map(matter -> answered(matter, happening, moment));
  }

  private static Step answered(Matter matter, Happening happening, Moment moment) {
    ConversationState open = happening.person().conversation();
    Step step = Step.of(happening.person()).say(matter.reply());
    if (matter == Matter.DEALER || happening.words().hold(OWN_URGE)) {
      return UrgePath.open(happening, moment).after(step);
    }
    return UrgePath.asks(open) ? step.go(open) : step;
  }
}
