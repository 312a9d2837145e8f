package org.tideover.conversation.screening;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.ConversationState.AskingScreening;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.ScreeningTopic;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Caution;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.Screening;

/**
 * The questions on the body: offered by one quiet button once somebody was helped, asked when they
 * wish, and answered again at any time with {@code /body}.
 */
public final class Screenings {
  private Screenings() {}

  /** The state in which the first question is asked. */
  public static ConversationState first() {
    return new AskingScreening(ScreeningTopic.SIGNS, false);
  }

  /** The same step, with the questions one tap away until they were asked. */
  public static Step offered(Step step) {
    return step.person().screening().answered() ? step : step.offering(Menu.SCREENING);
  }

  /** A tap on one of the questions' buttons while none is open: they are asked from the first. */
  public static Step tapped(Step step, Happening happening) {
    return happening.taps("screening:stop") ? stopped(step) : step.go(first());
  }

  /** Keeps an answer, as flags. */
  static Step answered(Step step, ScreeningTopic topic, boolean yes, Moment moment) {
    Screening before = step.person().screening();
    return changed(
        step,
        switch (topic) {
          case SIGNS ->
              yes
                  ? before.telling(true, topic.cautions()).forbidden(Optional.of(moment.now()))
                  : before.telling(false, topic.cautions()).forbidden(Optional.empty());
          case WHEELS -> before.onWheels(yes);
          case ILLNESS, PARTS, PREGNANT, FOOD -> before.telling(yes, topic.cautions());
        });
  }

  /**
   * The same person, after words of danger to their body where signs of it were asked for: that is
   * a yes, and it is kept though the danger is met first.
   */
  public static PersonState heard(Happening told, PersonState person, Moment moment) {
    boolean asked =
        told.person().conversation() instanceof AskingScreening asking
            && asking.topic() == ScreeningTopic.SIGNS;
    Optional<RiskCategory> danger = told.heard().safety().category();
    return asked && danger.equals(Optional.of(RiskCategory.MEDICAL))
        ? person.screened(
            person
                .screening()
                .telling(true, ScreeningTopic.SIGNS.cautions())
                .forbidden(Optional.of(moment.now()))
                .done())
        : person;
  }

  /** The person wants no more questions; what they answered stays. */
  static Step stopped(Step step) {
    return done(step).say("screening.stopped");
  }

  /** After the last question: what follows from the answers. */
  static Step finished(Step step, Moment moment) {
    Screening screening = step.person().screening();
    if (screening.forbidsAt(moment.now())) {
      return done(step)
          .say(Act.say("screening.done-no-go").offering(Menu.SKILL, Menu.LINES, Menu.HELP_NOW));
    }
    if (screening.cautions().contains(Caution.PREGNANCY)) {
      return done(step).say(Act.say("screening.done-pregnant").offering(Menu.CRAVING));
    }
    return done(step)
        .say(
            Act.say(screening.gentle() ? "screening.done-gentle" : "screening.done")
                .offering(Menu.CRAVING));
  }

  private static Step done(Step step) {
    return changed(step, step.person().screening().done()).settle(new Idle());
  }

  private static Step changed(Step step, Screening screening) {
    return step.person(step.person().screened(screening));
  }
}
