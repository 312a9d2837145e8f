package org.tideover.conversation.lapse;

import com.google.re2j.Pattern;
import java.util.Optional;
import org.tideover.conversation.crisis.Crisis;
import org.tideover.conversation.state.ConversationState.AskingAboutLapse;
import org.tideover.conversation.state.ConversationState.AskingWhoIsNear;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
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
              + " ?(h|hr|hrs|hours?)( or (so|two))? ago|(this|earlier) (morning|afternoon|evening)"
              + "|tonight|earlier today|a while ago|last night|anoche|hace (una?|dos|tres|\\d{1,2}) horas?");

  @Override
  public Step enter(AskingAboutLapse state, Step step, Moment moment) {
    PersonState person = step.person();
    Step told = step.person(person.keeping(person.rhythm().lapsed(moment.now())));
    return resting(told, moment).say(question("lapse.safety-first"));
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
    if (happening.taps("lapse:sleepy")
        || happening.means(Intent.YES)
        || Words.find(MINUTES_AGO, happening)) {
      return Optional.of(resting(step, moment).go(Crisis.resting(moment)));
    }
    if (happening.taps("lapse:today") || Words.find(HOURS_AGO, happening)) {
      return Optional.of(resting(step, moment).go(new AskingWhoIsNear()));
    }
    if (happening.taps("lapse:earlier")) {
      return Optional.of(Lapse.next(step.person(step.person().rested()), moment));
    }
    if (happening.taps(Lapse.SKIP)) {
      return Optional.of(Lapse.next(step, moment));
    }
    return Optional.empty();
  }

  /**
   * Whoever may have used in the last hours moves nothing until they choose "longer ago": a "no"
   * may mean that they are not sleepy, or do not want to say.
   */
  private static Step resting(Step step, Moment moment) {
    return step.person(step.person().feeling(Body.SLEEPY, moment.now()));
  }
}
