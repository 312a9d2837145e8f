package org.tideover.conversation.talk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Words;
import org.tideover.domain.Act;
import org.tideover.domain.Body;
import org.tideover.domain.Intent;

/**
 * Signs that movement itself becomes too much (FACTS 5.5), in a person's own words. Rest and people
 * are offered then, and never a movement.
 *
 * <p>Limitations: English, and lists of common words that must stand in one sentence. What they
 * miss meets the daily limit; what they take for a sign gets a kind word on rest.
 */
public final class TooMuch {
  private static final Pattern SENTENCE = Pattern.compile("[.!?;\n]");

  private static final String MOVING =
      "exercis(e|ed|es|ing)|work(ed|ing)? ?out|workouts?|training|gym|jog(ged|ging)?|cardio"
          + "|runs|my run|(a|for a|go|going|went|been|kept|keep|out) run(ning)?|weights";

  /** What is answered before any sign. */
  private static final Set<Intent> FIRST =
      Set.of(Intent.URGE, Intent.SOURCING, Intent.RATING, Intent.STOP);

  /** Where these are missing, a lapse is only guessed, from words such as "four times a day". */
  private static final Pattern USE =
      Words.pattern(
          "us(e|ed|ing)",
          "slip(ped)?",
          "relaps(e|ed)",
          "shot",
          "snort(ed)?",
          "smok(ed|ing)",
          "high",
          "pills?",
          "dope",
          "heroin",
          "fent(anyl)?",
          "oxys?",
          "percs?");

  private TooMuch() {}

  /** The signs; where several are told, the first is answered. */
  private enum Sign {
    /** Instead of treatment or medicine. */
    TREATMENT(
        MOVING,
        "instead of|rather than|dont need|replac(e|es|ed|ing)|in place of",
        "methadone|suboxone|subs|subutex|bupe|buprenorphine|naltrexone|vivitrol|sublocade|meds"
            + "|medicine|medication|treatment|therapy|counsell?ing|meetings?|clinic"),
    /** Though ill or hurt. */
    ILL(
        MOVING,
        "sick|ill|fever|flu|injury|injured|hurts?|hurting|pain|sprain(ed)?|broken|pulled",
        "even though|although|though|despite|anyway|still|keep|kept|cant stop|even when"),
    /** To earn food, or to make up for it. */
    FOOD(
        MOVING + "|burn(ing|ed|t)?|walk(ed|ing)?|sweat|earn(ed|ing)?|make up for",
        "burn(ing|ed|t)?|earn(ed|ing)?|deserve|make up for|made up for|work it off|off (the|my|that)",
        "dinner|lunch|breakfast|food|meals?|calories|pizza|cake|binged?|eat|eating|ate"),
    /** Guilt or fear when one is missed. */
    GUILT(
        MOVING,
        "guilty|anxious|ashamed|panic|panicky|panicking|awful|terrible|hate myself|scared|failure",
        "miss|missed|missing|skip|skipped|skipping|didnt|dont|cant|couldnt|without|a day off"),
    /** Hidden from others. */
    HIDDEN(
        MOVING,
        "hide|hiding|hid|lie|lied|lying|in secret|secretly|dont tell|nobody knows|no one knows"
            + "|sneak|sneaking|behind (his|her|their) back"),
    /** Long and many. */
    LONG(
        MOVING,
        "([3-9]|three|four|five|six|several|many) times|(third|fourth|fifth|sixth) (time|one|workout)"
            + "|([2-9]|two|three|four|five|six|several) hours|([3-9]|three|four|five|six) (workouts|runs)"
            + "|cant stop",
        "a day|today|per day|every day|each day|daily|cant stop"),
    /** Tired, sleepless, or losing people and work over it. */
    WORN(
        MOVING,
        "so much|too much|all the time|because of|from (all|so)|over",
        "sleep|sleeping|tired|exhausted|worn out|friends?|job|family|wife|husband|girlfriend|boyfriend"
            + "|lost|losing");

    private final List<Pattern> parts;

    Sign(String... parts) {
      this.parts = Arrays.stream(parts).map(Words::pattern).toList();
    }

    boolean isIn(Words sentence) {
      return parts.stream().allMatch(part -> sentence.hold(part));
    }

    String reply() {
      return "too-much." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** The answer to a sign; empty where there is none, or where a craving or a lapse comes first. */
  public static Optional<Step> answer(Happening happening, Moment moment) {
    if (FIRST.stream().anyMatch(happening::means) || tellsOfUse(happening)) {
      return Optional.empty();
    }
    List<Words> sentences = happening.words().parts(SENTENCE).toList();
    return Arrays.stream(Sign.values())
        .filter(sign -> sentences.stream().anyMatch(sign::isIn))
        .findFirst()
        .map(sign -> answer(sign, happening.person(), moment));
  }

  /** Whether they told of use, by more than a guess. */
  public static boolean tellsOfUse(Happening happening) {
    return happening.means(Intent.LAPSE)
        && (happening.isWordForWord() || happening.words().hold(USE));
  }

  private static Step answer(Sign sign, PersonState person, Moment moment) {
    Act act = Act.say(sign.reply()).offering(Menu.SKILL, Menu.LINES);
    return Step.of(careful(sign, person, moment))
        .say(sign == Sign.FOOD ? act.offering(Menu.SCREENING) : act);
  }

  /** What was told of the body counts for the next hours, like an answer to the question for it. */
  private static PersonState careful(Sign sign, PersonState person, Moment moment) {
    return switch (sign) {
      case ILL -> person.alsoFeeling(Body.IN_PAIN, moment.now());
      case LONG, WORN -> person.alsoFeeling(Body.TIRED, moment.now());
      case TREATMENT, FOOD, GUILT, HIDDEN -> person;
    };
  }
}
