package org.tideover.conversation.outreach;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.ConversationState.AnsweringPlan;
import org.tideover.conversation.state.ConversationState.AskingUrgeToday;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.ConversationState.ReadingNudge;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Nudging;
import org.tideover.conversation.state.Nudging.Sent;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Rhythm;
import org.tideover.conversation.state.Step;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.Plan;
import org.tideover.domain.PlanBook;
import org.tideover.domain.PlanTime;
import org.tideover.domain.SkipReason;

/**
 * What we would have said first, and was let go on its way into the quiet hours: it counts as not
 * said, so that nobody is taken to have ignored what they never saw.
 *
 * <p>What is discreet shows nothing, nor does its key. Messages to a person go in their order, so
 * what was let go is the latest that we said: first what is open, then what came before it.
 */
public final class LettingGo {
  private static final String DISCREET = "discreet.hello";
  private static final String PLAN = "plan.now";
  private static final String RESTS = "plan.rests";

  /** What waited longer was told long ago. */
  private static final Duration ONE_DAY = Duration.ofDays(1);

  /** What could arrive in the quiet is let go a little before it begins. */
  private static final Duration A_LITTLE = Duration.ofMinutes(1);

  private LettingGo() {}

  /** The message with this key did not go out. */
  public static Step of(PersonState person, String key, Moment moment) {
    ConversationState open = person.conversation();
    Step step = Step.of(person.didNotGet(key));
    boolean discreet = key.equals(DISCREET);
    if (key.startsWith("check-in.") || discreet && open instanceof AskingUrgeToday) {
      return checkIn(open instanceof AskingUrgeToday ? closed(step) : step, moment);
    }
    if (key.startsWith(PLAN) || discreet && open instanceof AnsweringPlan) {
      return plan(open instanceof AnsweringPlan ? closed(step) : step, moment);
    }
    if (key.equals(RESTS)) {
      return rests(step, moment);
    }
    if (open instanceof ReadingNudge nudge && (discreet || key.equals(nudge.message()))) {
      return unsent(closed(step), nudge.message(), moment);
    }
    return discreet ? latest(step, moment) : unsent(step, key, moment);
  }

  /** Nothing that was said discreetly is open any more: it is the latest that counts as said. */
  private static Step latest(Step step, Moment moment) {
    Rhythm rhythm = step.person().rhythm();
    Instant from = moment.now().minus(ONE_DAY);
    Optional<Sent> sent = rhythm.nudging().latest().filter(one -> one.at().isAfter(from));
    Instant before = sent.map(Sent::at).orElse(from);
    if (rhythm.asked().filter(before::isBefore).isPresent()) {
      return checkIn(step, moment);
    }
    boolean planned = sent.filter(one -> one.message().equals(PLAN)).isPresent();
    return planned ? plan(step, moment) : unsent(step, sent, moment);
  }

  private static Step closed(Step step) {
    return step.settle(new Idle());
  }

  private static Step checkIn(Step step, Moment moment) {
    PersonState person = step.person();
    Step unasked = step.person(person.keeping(person.rhythm().notAsked()));
    return Nudges.letPass(unasked, SkipReason.QUIET_HOURS, moment.now(), moment);
  }

  private static Step plan(Step step, Moment moment) {
    Optional<PlanBook> book = moment.planBook().get();
    Optional<Plan> unsaid = book.flatMap(LettingGo::latest).map(Plan::unsaid);
    return putOff(unsent(step, PLAN, moment), book, unsaid, moment);
  }

  /** That a plan rests is said when the quiet ends: nobody is left to wonder. */
  private static Step rests(Step step, Moment moment) {
    Nudging nudging = step.person().rhythm().nudging();
    Optional<PlanBook> book = moment.planBook().get();
    Optional<Plan> rests = book.flatMap(plans -> latest(plans, nudging));
    Optional<Sent> sent = rests.flatMap(plan -> sent(nudging, plan)).or(() -> nudging.latest(PLAN));
    Optional<Plan> owed = rests.map(plan -> plan.owed(moment.now()));
    return putOff(unsent(step, sent, moment), book, owed, moment);
  }

  private static Step putOff(
      Step step, Optional<PlanBook> book, Optional<Plan> unsaid, Moment moment) {
    Instant quiet = moment.now().plus(A_LITTLE);
    return unsaid
        .map(plan -> Nudges.putOff(step, book.orElseThrow(), plan, quiet, moment))
        .orElse(step);
  }

  /** The plan whose moment came last; it is open, as nobody could answer it. */
  private static Optional<Plan> latest(PlanBook book) {
    return book.plans().stream()
        .filter(plan -> plan.open() && plan.came().isPresent())
        .max(Comparator.comparing(plan -> plan.came().orElseThrow()));
  }

  /** The plan that rests since we came by last. */
  private static Optional<Plan> latest(PlanBook book, Nudging nudging) {
    return book.plans().stream()
        .filter(plan -> plan.time() instanceof PlanTime.OnTap && !plan.open())
        .filter(plan -> sent(nudging, plan).isPresent())
        .max(Comparator.comparing(Plan::since));
  }

  /** What went out when the plan began to rest. */
  private static Optional<Sent> sent(Nudging nudging, Plan rests) {
    return nudging.sent().stream()
        .filter(sent -> sent.message().equals(PLAN) && sent.at().equals(rests.since()))
        .findFirst();
  }

  private static Step unsent(Step step, String message, Moment moment) {
    return unsent(step, step.person().rhythm().nudging().latest(message), moment);
  }

  private static Step unsent(Step step, Optional<Sent> gone, Moment moment) {
    PersonState person = step.person();
    Rhythm rhythm = person.rhythm();
    return gone.map(sent ->
            step.person(person.keeping(rhythm.with(rhythm.nudging().without(sent))))
                .record(new JournalEntry.NudgeLetGo(sent.at(), moment.now())))
        .orElse(step);
  }
}
