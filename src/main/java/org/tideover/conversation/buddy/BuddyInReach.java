package org.tideover.conversation.buddy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.ConversationState.AskingForHelp;
import org.tideover.conversation.state.ConversationState.CheckingNextDay;
import org.tideover.conversation.state.ConversationState.CheckingSafety;
import org.tideover.conversation.state.ConversationState.Escalated;
import org.tideover.conversation.state.ConversationState.InDanger;
import org.tideover.conversation.state.ConversationState.NamingBarrier;
import org.tideover.conversation.state.ConversationState.ReachingOut;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.BuddyNews;
import org.tideover.domain.BuddyTie;
import org.tideover.domain.BuddyTie.Alert;
import org.tideover.domain.Event;
import org.tideover.domain.Priority;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.TieChange;

/**
 * The buddy as one of the people to reach in a crisis or after use: one tap away, never told by
 * itself, but for the alert that both switched on. Where somebody is hurt by another, the buddy may
 * be that other: for two weeks they are neither offered nor alerted.
 */
public final class BuddyInReach {
  /** How long the check-in after a crisis may stay unanswered before an alert. */
  static final Duration PATIENCE = Duration.ofHours(2);

  /** An alert that comes later than this was held up: we were away, and heard nobody. */
  private static final Duration ON_TIME = Duration.ofMinutes(5);

  /** What was written meanwhile waits outside: so long it may take to come in. */
  private static final Duration CATCHING_UP = Duration.ofMinutes(15);

  private BuddyInReach() {}

  /** The same step, with the buddy one tap away where that may help. */
  public static Step offered(Step step, Moment moment) {
    return !step.acts().isEmpty() && fits(step) && mayHear(step, moment)
        ? step.offering(BuddyPath.TELL)
        : step;
  }

  /** The same words, with the buddy one tap away where both have agreed to it. */
  public static Act offered(Act act, Step step, Moment moment) {
    return mayHear(step, moment) ? act.offering(BuddyPath.TELL) : act;
  }

  /** Whether both have agreed to it, and nothing tells that the buddy may be the one who hurts. */
  private static boolean mayHear(Step step, Moment moment) {
    return !isHurt(step.person(), moment) && BuddyPath.inForce(step, moment).isPresent();
  }

  private static Optional<BuddyTie> watching(Step step, Moment moment) {
    return BuddyPath.inForce(step, moment).filter(tie -> tie.alert() == Alert.ON);
  }

  /** The check-in after a crisis was asked: from now on it can stay unanswered. */
  public static Step watched(Step step, RiskCategory category, Moment moment) {
    boolean agreed =
        category != RiskCategory.ABUSE
            && !isHurt(step.person(), moment)
            && watching(step, moment).isPresent();
    return agreed ? step.book(alert(step, moment.now().plus(PATIENCE), category.id())) : step;
  }

  private static Appointment alert(Step step, Instant at, String category) {
    return new Appointment(step.person().person(), AppointmentKind.BUDDY_ALERT, at, category);
  }

  /**
   * The time for an answer is over: the buddy hears the words that both have seen. Whatever the
   * person did since the question is an answer, and one that came while we were away comes in
   * first. Whom the question reached late, as when the channel was away, has the whole time.
   */
  public static Step due(Step step, Appointment due, Moment moment) {
    if (!isUnanswered(step.person(), due) || isHurt(step.person(), moment)) {
      return step;
    }
    Instant over = moment.past().allArrived().orElse(moment.now()).plus(PATIENCE);
    if (over.isAfter(moment.now())) {
      return step.book(alert(step, over, due.token()));
    }
    return moment.now().isAfter(due.at().plus(ON_TIME))
        ? step.book(alert(step, moment.now().plus(CATCHING_UP), due.token()))
        : alerted(step, moment);
  }

  private static boolean isUnanswered(PersonState person, Appointment due) {
    Instant asked = due.at().minus(PATIENCE);
    return person.conversation() instanceof CheckingSafety checking
        && checking.category() != RiskCategory.ABUSE
        && person.memory().seen().filter(asked::isBefore).isEmpty();
  }

  /** Whether they told of violence lately: the buddy may be the one who hurts them. */
  private static boolean isHurt(PersonState person, Moment moment) {
    return person.memory().signals().tells(RiskCategory.ABUSE, moment.now());
  }

  private static Step alerted(Step step, Moment moment) {
    return watching(step, moment)
        .map(tie ->
            step.change(new TieChange.Alerted())
                .pass(tie.buddy(), new Event.FromBuddy(BuddyNews.ALERT))
                .say("buddy.alert-sent"))
        .orElse(step);
  }

  private static boolean fits(Step step) {
    Act last = step.acts().getLast();
    ConversationState state = step.person().conversation();
    return last.priority() == Priority.CRISIS
        && state instanceof ConversationState.HelpIsOpen open
        && open.category() != RiskCategory.ABUSE
        && isForPeople(open);
  }

  private static boolean isForPeople(ConversationState.HelpIsOpen state) {
    return switch (state) {
      case Escalated open -> true;
      case InDanger danger -> true;
      case AskingForHelp asking -> true;
      case NamingBarrier naming -> true;
      case ReachingOut reaching -> true;
      case CheckingSafety checking -> true;
      case CheckingNextDay checking -> true;
      default -> false;
    };
  }
}
