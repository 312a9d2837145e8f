package org.tideover.conversation.lapse;

import java.util.Optional;
import org.tideover.conversation.crisis.Crisis;
import org.tideover.conversation.state.BodyWords;
import org.tideover.conversation.state.ConversationState.AskingAboutLapse;
import org.tideover.conversation.state.ConversationState.AskingWhoIsNear;
import org.tideover.conversation.state.Handler;
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
 * A lapse was told: alive first (sleepy? then who is near, and what adds), no blame, nothing reset.
 */
public final class AskingAboutLapseHandler implements Handler<AskingAboutLapse> {
  private static final String SOME =
      "(an?|\\d{1,2}|one|two|three|four|five|six|eight|ten|fifteen|twenty|thirty|forty|half an?"
          + "|(a )?(few|couple)( of)?|some)";
  private static final Pattern MINUTES_AGO =
      Words.pattern(SOME + " ?(min|mins|minutes?|moments?) ago|half an hour ago|just now");
  private static final Pattern HOURS_AGO =
      Words.pattern(
          SOME
              + " ?(h|hr|hrs|hours?)( or (so|two))? ago|(this|earlier) (morning|afternoon)"
              + "|earlier (today|evening)|a while ago|last night|anoche|hace (una?|dos|tres|\\d{1,2}) horas?");

  private static final Pattern TONIGHT = Words.pattern("tonight", "this evening", "today");

  /** A night may still lie ahead. */
  private static final Pattern AHEAD =
      Words.pattern("want|wanna|going|gonna|will|ill|might|plan|planning|crav(e|ing)");

  private static final Pattern DENIED =
      Words.pattern("not (just now|today|tonight|this (morning|afternoon|evening)|last night)");
  private static final Pattern STOPS_BEFORE = Pattern.compile("^[,. ]+");
  private static final String LONGER =
      SOME + " (days|weeks?|months?|years?) ago|last (week|month|year)";
  private static final Pattern LONGER_AGO = Words.pattern(LONGER);

  /** Said with nothing else, as the button says it. */
  private static final Pattern ONLY_LONGER_AGO =
      Pattern.compile(
          "(no[,. ]+|(it|that) was |i (used|relapsed|slipped) )*(about |like )?("
              + LONGER
              + ")[,.! ]*");

  /** A wish beside it, which is met as a craving. */
  private static final Pattern WISH =
      Words.pattern(
          "((but|and|now|today) )*(im|i am|i|ive got|i have)"
              + "( (really|so|still|just|badly|always|now|do|am|a|an|the|strong|bad)){0,4}"
              + " (want|wanna|need|crave|craving|cravings?|urges?|feel like|thinking (of|about))"
              + "( (to|it|this|that|use|using|again|so|bad|badly|really|some|more|tonight|now|today|right|dope"
              + "|heroin|fent|pills?)){0,6}");

  /** Whoever says that it was longer ago need not rest for it, whatever they wish now. */
  public static PersonState heard(Happening happening) {
    PersonState person = happening.person();
    boolean longer =
        person.conversation() instanceof AskingAboutLapse && isLongerAgo(told(happening));
    return longer ? person.rested() : person;
  }

  /** What is said of when it was, but for what is denied of it. */
  private static Words told(Happening happening) {
    return happening.words().replaced(DENIED, "").replaced(STOPS_BEFORE, "");
  }

  /** That, and nothing else but a wish. */
  private static boolean isLongerAgo(Words told) {
    return told.replaced(WISH, "").replaced(STOPS_BEFORE, "").are(ONLY_LONGER_AGO);
  }

  /** A lapse was told; what its words tell of the time is not asked. */
  public static Step open(Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    Words told = told(happening);
    if (isNow(told)) {
      return noted(step, moment).go(Crisis.resting(moment));
    }
    if (isHoursAgo(told)) {
      return noted(step, moment).say(Lapse.urgent("lapse.told")).go(new AskingWhoIsNear());
    }
    if (isLongerAgo(told)) {
      Step past = noted(step, moment).say(Lapse.urgent("lapse.told"));
      return Lapse.next(past.person(past.person().rested()), moment);
    }
    return step.go(new AskingAboutLapse());
  }

  @Override
  public Step enter(AskingAboutLapse state, Step step, Moment moment) {
    return noted(step, moment).say(question("lapse.safety-first"));
  }

  /** It is kept that it was told, and until we know better, that it was just now. */
  private static Step noted(Step step, Moment moment) {
    PersonState person = step.person();
    return resting(step.person(person.keeping(person.rhythm().lapsed(moment.now()))), moment);
  }

  private static Act question(String key) {
    return Lapse.urgent(key)
        .offering("lapse:sleepy")
        .offering("lapse:today", "lapse:earlier")
        .offering(Lapse.SKIP, Menu.HELP_NOW);
  }

  @Override
  public boolean asksAgain() {
    return true;
  }

  @Override
  public Step unclear(AskingAboutLapse state, Step step, Moment moment) {
    return step.say(question("lapse.when-again"));
  }

  @Override
  public Optional<Step> handle(AskingAboutLapse state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    Words told = told(happening);
    if (happening.taps("lapse:sleepy") || happening.means(Intent.YES) || isNow(told)) {
      return Optional.of(resting(step, moment).go(Crisis.resting(moment)));
    }
    if (happening.taps("lapse:today") || isHoursAgo(told)) {
      return Optional.of(resting(step, moment).go(new AskingWhoIsNear()));
    }
    if (happening.taps("lapse:earlier") || isLongerAgo(told)) {
      return Optional.of(Lapse.next(step.person(step.person().rested()), moment));
    }
    if (happening.taps(Lapse.SKIP)) {
      return Optional.of(Lapse.next(step, moment));
    }
    return Lapse.isBeside(happening) ? Optional.of(unclear(state, step, moment)) : Optional.empty();
  }

  /** Whether the words tell of use in the last hours. */
  static boolean isLate(Happening happening) {
    Words told = told(happening);
    return isNow(told) || isHoursAgo(told);
  }

  private static boolean isNow(Words told) {
    return BodyWords.mustRest(told) || told.hold(MINUTES_AGO);
  }

  private static boolean isHoursAgo(Words told) {
    boolean tonight = told.hold(TONIGHT) && !told.hold(AHEAD);
    return (tonight || told.hold(HOURS_AGO)) && !told.hold(LONGER_AGO);
  }

  /**
   * Whoever may have used in the last hours moves nothing until they choose "longer ago": a "no"
   * may mean that they are not sleepy, or do not want to say.
   */
  private static Step resting(Step step, Moment moment) {
    return step.person(step.person().feeling(Body.SLEEPY, moment.now()));
  }
}
