package org.tideover.conversation.outreach;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tideover.conversation.crisis.LeftOpen;
import org.tideover.conversation.plan.PlanMoments;
import org.tideover.conversation.state.ConversationState.AnsweringPlan;
import org.tideover.conversation.state.ConversationState.ReadingNudge;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Nudging;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Preferences;
import org.tideover.conversation.state.Rhythm;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Appointment;
import org.tideover.domain.Consent;
import org.tideover.domain.DecisionPoint;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.NudgeDecision;
import org.tideover.domain.NudgeSituation;
import org.tideover.domain.NudgeSituation.Barrier;
import org.tideover.domain.Plan;
import org.tideover.domain.PlanBook;
import org.tideover.domain.PlanTime;
import org.tideover.domain.SkipReason;

/** What comes of a decision point: a nudge, or a record of why there is none. */
public final class Nudges {
  /** Whoever was here so lately needs no nudge. */
  private static final Duration HERE = Duration.ofMinutes(30);

  /** How long ago something that never happened is taken to be. */
  private static final Duration LONG_AGO = Duration.ofDays(365);

  private Nudges() {}

  /** A decision point is due. */
  public static Step point(Happening happening, Appointment due, Moment moment) {
    PersonState person = happening.person();
    Optional<DecisionPoint> point = DecisionPoint.of(due.token());
    Optional<ZonedDateTime> wall = person.preferences().wall(moment.now());
    boolean met = Outreach.isMet(person.rhythm().nudging().considered(), due);
    if (point.isEmpty() || wall.isEmpty() || met) {
      return Step.of(person);
    }
    NudgeDecision decision =
        moment.advisor().nudge(situation(person, point.get(), due.at(), moment));
    Rhythm rhythm = person.rhythm();
    PersonState considered = person.keeping(rhythm.with(rhythm.nudging().considered(moment.now())));
    Step step = decided(Step.of(considered), decision, moment);
    return decision.sends()
        ? Outreach.first(sent(step, decision, moment), new ReadingNudge(decision.message()), moment)
        : step;
  }

  /** The moment of a plan is due; one that we let pass is not the person's fault. */
  public static Step plan(Happening happening, Appointment due, Moment moment) {
    PersonState person = happening.person();
    Step step = Step.of(person);
    Optional<PlanBook> book = moment.planBook().get();
    Optional<Plan> plan = book.flatMap(plans -> plans.plan(due.token()));
    if (Outreach.isMet(plan.map(Plan::since), due)) {
      return step;
    }
    if (plan.isEmpty() || person.preferences().isPausedAt(moment.now())) {
      return passed(step, book, plan, moment);
    }
    if (Outreach.isBusy(person, moment.now())) {
      return Outreach.later(step, due, moment);
    }
    NudgeDecision decision =
        moment.advisor().nudge(situation(person, DecisionPoint.PLANNED, due.at(), moment));
    Step noted = decided(step, decision, moment);
    if (decision.skip().equals(Optional.of(SkipReason.QUIET_HOURS))) {
      return putOff(noted, book.get(), plan.get(), moment.now(), moment);
    }
    return decision.sends()
        ? come(sent(noted, decision, moment), book.get(), plan.get(), moment)
        : passed(noted, book, plan, moment);
  }

  private static Step come(Step step, PlanBook book, Plan plan, Moment moment) {
    return PlanMoments.isLeftAlone(plan)
        ? PlanMoments.rest(step, book, plan, moment)
        : Outreach.first(
            PlanMoments.came(step, book, plan, moment), new AnsweringPlan(plan.id()), moment);
  }

  /**
   * It met the quiet hours: it comes at their end, if that is soon enough to be of use. What is
   * planned for one moment alone comes then in any case, as nothing would ever come of it
   * otherwise; but no two things do. So does the word that a plan rests.
   *
   * @param quiet a moment in the quiet hours
   */
  static Step putOff(Step step, PlanBook book, Plan plan, Instant quiet, Moment moment) {
    Preferences wish = step.person().preferences();
    Instant end = wish.quiet().end(wish.wall(quiet).orElseThrow()).toInstant();
    boolean soon = end.isBefore(moment.now().plus(Timetable.STILL_WORTH_IT));
    if (plan.isOwed()) {
      return step.keep(book.with(plan.owed(end)));
    }
    boolean alone =
        book.plans().stream()
            .filter(one -> !one.isOwed())
            .noneMatch(one -> one.later().equals(Optional.of(end)));
    boolean comes = soon || (alone && plan.time() instanceof PlanTime.Once);
    Plan passed = plan.passed(moment.now());
    return step.keep(book.with(comes ? passed.putOff(end) : passed));
  }

  /**
   * A check-in that we let pass is recorded with its reason, as every decision is; what the person
   * does next still tells of the nudge before it.
   */
  static Step letPass(Step step, SkipReason why, Instant due, Moment moment) {
    DecisionPoint point = DecisionPoint.CHECK_IN;
    if (step.person().preferences().wall(moment.now()).isEmpty()) {
      return step;
    }
    String known = moment.advisor().nudge(situation(step.person(), point, due, moment)).variables();
    return recorded(
        step, moment.ids().get(), new NudgeDecision(point, Optional.of(why), 0, "", known), moment);
  }

  private static Step passed(
      Step step, Optional<PlanBook> book, Optional<Plan> plan, Moment moment) {
    return plan.map(one -> step.keep(book.orElseThrow().with(one.passed(moment.now()))))
        .orElse(step);
  }

  private static Step decided(Step step, NudgeDecision decision, Moment moment) {
    String id = moment.ids().get();
    Rhythm rhythm = step.person().rhythm();
    Nudging noted = rhythm.nudging().decided(id, moment.now());
    return recorded(step.person(step.person().keeping(rhythm.with(noted))), id, decision, moment);
  }

  private static Step recorded(Step step, String id, NudgeDecision decision, Moment moment) {
    return step.record(new JournalEntry.NudgeDecided(id, moment.now(), decision));
  }

  private static Step sent(Step step, NudgeDecision decision, Moment moment) {
    Rhythm rhythm = step.person().rhythm();
    Nudging sent = rhythm.nudging().sent(moment.now(), decision.message());
    return step.person(step.person().keeping(rhythm.with(sent)));
  }

  private static NudgeSituation situation(
      PersonState person, DecisionPoint point, Instant due, Moment moment) {
    ZonedDateTime wall = person.preferences().wall(moment.now()).orElseThrow();
    Nudging nudging = person.rhythm().nudging();
    return new NudgeSituation(
        point,
        wall,
        Duration.between(due, moment.now()),
        barriers(person, wall, moment.now()),
        NudgeMoments.signs(point, person, due.atZone(wall.getZone())),
        on(
            wall.toLocalDate(),
            nudging.sent().stream().map(Nudging.Sent::at).toList(),
            wall.getZone()),
        point.isAskedFor() ? 0 : planned(moment, wall),
        person.preferences().pace(),
        Outreach.lastFirst(person)
            .map(last -> Duration.between(last, moment.now()))
            .orElse(LONG_AGO),
        nudging.ignored(),
        nudging.sent().stream().map(Nudging.Sent::message).toList());
  }

  private static List<Barrier> barriers(PersonState person, ZonedDateTime wall, Instant now) {
    Preferences wish = person.preferences();
    List<Barrier> barriers = new ArrayList<>();
    if (wish.consent() != Consent.GIVEN) {
      barriers.add(Barrier.NOT_WANTED);
    }
    if (wish.isPausedAt(now)) {
      barriers.add(Barrier.PAUSED);
    }
    if (LeftOpen.holdsBack(person, now)) {
      barriers.add(Barrier.HELP_OPEN);
    }
    if (wish.quiet().holdAt(wall)) {
      barriers.add(Barrier.QUIET);
    }
    if (Reactions.isTalking(person, now, HERE)) {
      barriers.add(Barrier.TALKING);
    }
    return barriers;
  }

  private static int on(LocalDate day, List<Instant> instants, ZoneId zone) {
    return (int) instants.stream().filter(at -> LocalDate.ofInstant(at, zone).equals(day)).count();
  }

  /** How many moments of plans are still to come on the person's day. */
  private static int planned(Moment moment, ZonedDateTime wall) {
    return moment
        .planBook()
        .get()
        .map(book ->
            on(
                wall.toLocalDate(),
                book.plans().stream()
                    .flatMap(plan -> plan.next(wall.getZone(), wall.toInstant()).stream())
                    .toList(),
                wall.getZone()))
        .orElse(0);
  }
}
