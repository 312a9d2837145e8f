package org.tideover.conversation.talk;

import java.util.Optional;
import org.tideover.conversation.buddy.BuddyPath;
import org.tideover.conversation.checkin.DailyCheckIn;
import org.tideover.conversation.crisis.Crisis;
import org.tideover.conversation.crisis.Young;
import org.tideover.conversation.lapse.Lapse;
import org.tideover.conversation.plan.PlanPath;
import org.tideover.conversation.privacy.OwnData;
import org.tideover.conversation.progress.ProgressPath;
import org.tideover.conversation.setup.SettingsList;
import org.tideover.conversation.state.ConversationState.ConfirmingForget;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.GoodWords;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Preferences;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Words;
import org.tideover.conversation.urge.MovementChoice;
import org.tideover.conversation.urge.UrgePath;
import org.tideover.domain.Act;
import org.tideover.domain.Body;
import org.tideover.domain.Event;
import org.tideover.domain.Intent;
import org.tideover.domain.JournalEntry.Outcome;

/** What each intent is answered with when the conversation's state has no use for it. */
public final class Answers {
  private static final Pattern TELL_BUDDY =
      Words.pattern("(tell|message|text|notify|ping|let|write|contact) (\\w+ ){0,3}buddy");

  private static final Pattern WHO =
      Words.pattern(
          "(who|what) (are|r) (you|u)|whos this|are (you|u) (\\w+ ){0,3}(real|human|person|bot|robot|ai"
              + "|machine|program)|is this (a |an )?(\\w+ )?(real|human|person|bot|robot|ai|machine)"
              + "|(is this|are you) (chat ?gpt|automated)|am i talking to");

  private static final Pattern HOW_LONG =
      Words.pattern(
          "how (long|much longer|many (more )?days)|when (does|will|is) (it|this) (\\w+ )?(over|end|stop|better)");

  private Answers() {}

  /** The answer to what was said. */
  public static Step answer(Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    Intent intent = happening.heard().intent().intent();
    return switch (intent) {
      case URGE -> UrgePath.open(happening, moment);
      case RATING ->
          happening.rating().isPresent()
              ? UrgePath.openRated(happening.person(), happening.rating().getAsInt(), moment)
              : step.say(Commands.help());
      case LAPSE -> Lapse.open(happening, moment);
      case MOVE -> move(step, moment);
      case SKILL -> MovementChoice.skill(UrgePath.withEpisode(step, moment), moment);
      case STOP -> stop(step, moment);
      case RESOURCES -> step.say(Menu.helplines());
      case SETTINGS, HELP, OTHER, TALK ->
          AskedSettings.answer(happening, moment).orElseGet(() -> open(happening, moment));
      case CHECK_IN -> DailyCheckIn.open(step);
      case PLAN -> PlanPath.told(happening, moment);
      case PROGRESS ->
          asksHowLong(happening, moment)
              ? Lessons.asked(step, "withdrawal", moment)
              : ProgressPath.show(step, moment);
      case BUDDY ->
          happening.words().hold(TELL_BUDDY)
              ? BuddyPath.tell(step, moment)
              : BuddyPath.command(step, "", moment);
      case YES, NO -> step.say(doors("answer.nothing-open"));
      case LEARN -> Lessons.asked(step, words(happening), moment);
      case MOOD -> step.say(doors(GoodWords.tell(happening) ? "check-in.good" : "answer.mood"));
      case MILESTONE, MEDICATION, SOURCING, GREETING, THANKS ->
          step.say(doors("answer." + intent.id()));
    };
  }

  /** What asks for something, or for nothing that we know. */
  private static Step open(Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    return switch (happening.heard().intent().intent()) {
      case SETTINGS -> SettingsList.shown(step, moment);
      case HELP -> step.say(asksWho(happening) ? who() : Commands.help());
      case TALK -> step.say(doors("answer.talk"));
      default -> other(step, happening);
    };
  }

  /** Whoever is sick from withdrawal asks how long that lasts. */
  private static boolean asksHowLong(Happening happening, Moment moment) {
    return happening.words().hold(HOW_LONG)
        && happening.person().bodyAt(moment.now()).equals(Optional.of(Body.WITHDRAWAL));
  }

  private static String words(Happening happening) {
    return happening.event() instanceof Event.Said said ? said.text().reveal() : "";
  }

  /** Whether they ask who or what we are. */
  static boolean asksWho(Happening happening) {
    return happening.words().hold(WHO);
  }

  /** No more messages, or nothing kept; empty where neither is wanted. */
  static Optional<Step> leaving(Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (LeavingWords.wantForgetting(happening)) {
      return Optional.of(step.go(new ConfirmingForget()));
    }
    if (!LeavingWords.wantQuiet(happening)) {
      return Optional.empty();
    }
    Step quiet = OwnData.quiet(closed(step, moment));
    return Optional.of(
        Crisis.asksSoon(step.person(), moment.now()) ? quiet.say(Crisis.space()) : quiet);
  }

  /** The person wants to stop: a session or episode ends; what was set up is named, and stays. */
  static Step stop(Step step, Moment moment) {
    Optional<?> open = step.person().episode();
    boolean asks = Crisis.asksSoon(step.person(), moment.now());
    if (open.isEmpty() && step.person().conversation() instanceof Idle) {
      return step.say(asks ? Crisis.space() : stopAgain(step.person().preferences(), moment));
    }
    return closed(step, moment).say(asks ? Crisis.space() : stopped());
  }

  /** An urge may go on when its round ends. */
  private static Act stopped() {
    return Act.say("answer.stop").offering(Menu.SKILL, Menu.LINES).offering(Menu.HELP_NOW);
  }

  private static Step closed(Step step, Moment moment) {
    return step.person().episode().isPresent()
        ? UrgePath.close(step, Outcome.STOPPED, moment.now())
        : step.settle(new Idle());
  }

  /** Nobody is promised silence to whom something still comes. */
  private static Act stopAgain(Preferences wish, Moment moment) {
    return wish.letUsCome() && !wish.isPausedAt(moment.now())
        ? Act.say("answer.stop-set-up").offering("pause:day", "pause:week").offering("pause:told")
        : Act.say("answer.stop-again");
  }

  private static Step move(Step step, Moment moment) {
    return MovementChoice.offer(UrgePath.withEpisode(step, moment), moment);
  }

  /** To somebody who tells a young age, the words for the young are the answer. */
  private static Step other(Step step, Happening happening) {
    return Young.isSaid(happening) ? step : step.say(asksWho(happening) ? who() : unclear());
  }

  private static Act who() {
    return Act.say("answer.who").offering(Menu.CRAVING, Menu.HELP_NOW);
  }

  /** What nobody understood: one line, and what helps most. */
  private static Act unclear() {
    return Act.say("answer.unclear").offering(Menu.CRAVING).offering(Menu.SKILL, Menu.HELP_NOW);
  }

  private static Act doors(String key) {
    return Act.say(key).offering(Menu.CRAVING).offering(Menu.SKILL, Menu.LINES);
  }
}
