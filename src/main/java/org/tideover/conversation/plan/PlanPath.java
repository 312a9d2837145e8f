package org.tideover.conversation.plan;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.tideover.conversation.state.ConversationState.ChangingSetting;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.ConversationState.TimingPlan;
import org.tideover.conversation.state.ConversationState.WritingPlan;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Preferences;
import org.tideover.conversation.state.Setting;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Event;
import org.tideover.domain.Pace;
import org.tideover.domain.PersonText;
import org.tideover.domain.Plan;
import org.tideover.domain.PlanBook;
import org.tideover.domain.PlanTime;

/** How an if-then plan is made, timed, shown and let go. */
public final class PlanPath {
  /** Longer words are hardly read at the moment that they are for. */
  private static final int LONGEST = 200;

  private static final String WRITE = "if-then:new";

  private PlanPath() {}

  /** Whether these words are the plan that was asked for: an urge in them is part of it. */
  public static boolean isWritten(Happening happening) {
    return happening.person().conversation() instanceof WritingPlan
        && happening.event() instanceof Event.Said said
        && PlanWords.sayWhat(said.text().reveal());
  }

  /** Plans were asked for, or one was told in the same breath. */
  public static Step told(Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    return happening.event() instanceof Event.Said said && PlanWords.sayWhat(said.text().reveal())
        ? made(step, said.text(), moment)
        : open(step, moment);
  }

  /** The plans, or where there are none the question for one. */
  public static Step open(Step step, Moment moment) {
    Optional<PlanBook> book = moment.planBook().get();
    if (book.isEmpty()) {
      return locked(step);
    }
    return book.get().isEmpty()
        ? step.go(new WritingPlan(moment.now()))
        : listed(step, book.get(), moment);
  }

  private static Step listed(Step step, PlanBook book, Moment moment) {
    Step shown = step.say("plan.list");
    for (Plan plan : book.plans()) {
      shown = shown.say(line(plan, step.person(), moment.now()));
    }
    return shown.offering(WRITE);
  }

  private static Act line(Plan plan, PersonState person, Instant now) {
    Act line = PlanActs.about("plan.line", plan, person, now);
    Act tapped =
        plan.time() instanceof PlanTime.OnTap ? line.offering(PlanActs.action("now", plan)) : line;
    return tapped.offering(PlanActs.action("time", plan), PlanActs.action("drop", plan));
  }

  /** A plan in the person's words; what is missing of its time is asked for. */
  public static Step made(Step step, PersonText said, Moment moment) {
    String words = said.reveal().strip();
    Optional<PlanBook> book = moment.planBook().get().map(plans -> tidied(plans, step, moment));
    if (book.isEmpty()) {
      return locked(step);
    }
    if (words.length() > LONGEST) {
      return step.go(new WritingPlan(moment.now())).say("plan.too-long");
    }
    if (book.get().isFull()) {
      return listed(step.settle(new Idle()).say("plan.full"), book.get(), moment);
    }
    ZonedDateTime wall = wall(step.person(), moment.now());
    PlanTime time = PlanWords.time(words, wall.toLocalDate(), wall.toLocalTime());
    Plan plan = Plan.made(moment.ids().get(), new PersonText(words), time, moment.now());
    return timed(step, book.get(), plan, moment);
  }

  /** Moments that are over make room, if nothing is still to be said about them. */
  private static PlanBook tidied(PlanBook book, Step step, Moment moment) {
    PlanBook left = book;
    ZoneId zone = wall(step.person(), moment.now()).getZone();
    for (Plan plan : book.plans()) {
      left = book.isFull() && plan.isOver(zone, moment.now()) ? left.without(plan.id()) : left;
    }
    return left;
  }

  /** The plan with its time as it stands: kept, or asked about. */
  static Step timed(Step step, PlanBook book, Plan plan, Moment moment) {
    PersonState person = step.person();
    Step kept = step.keep(book.with(plan));
    Optional<String> obstacle = obstacle(plan, book, person, moment);
    if (obstacle.isPresent()) {
      Plan open = plan.at(unsettled(plan.time()), moment.now());
      return step.keep(book.with(open))
          .settle(new TimingPlan(plan.id(), moment.now()))
          .say(times(Act.say(obstacle.get()).with("quiet", person.preferences().quiet()), plan));
    }
    if (plan.time() instanceof PlanTime.Unsettled) {
      return kept.settle(new TimingPlan(plan.id(), moment.now()))
          .say(times(PlanActs.about("plan.when", plan, person, moment.now()), plan));
    }
    return noted(kept, plan, moment);
  }

  private static Step noted(Step step, Plan plan, Moment moment) {
    boolean tapped = plan.time() instanceof PlanTime.OnTap;
    Act act =
        PlanActs.about(tapped ? "plan.kept-tap" : "plan.kept", plan, step.person(), moment.now());
    Step kept =
        step.settle(new Idle())
            .say(
                (tapped ? act.offering(PlanActs.action("now", plan)) : act)
                    .offering(PlanActs.action("time", plan), PlanActs.action("drop", plan)));
    boolean needsZone = !tapped && step.person().preferences().knownZone().isEmpty();
    return needsZone ? kept.go(new ChangingSetting(Setting.ZONE)) : kept;
  }

  /** Why we could not come by at that time: it is quiet then, over, or the day is full. */
  private static Optional<String> obstacle(
      Plan plan, PlanBook book, PersonState person, Moment moment) {
    ZonedDateTime wall = wall(person, moment.now());
    Optional<Instant> next = plan.next(wall.getZone(), moment.now());
    if (plan.time() instanceof PlanTime.Once && next.isEmpty()) {
      return Optional.of("plan.is-over");
    }
    if (clock(plan.time()).filter(person.preferences().quiet()::holdAt).isPresent()) {
      return Optional.of("plan.in-quiet");
    }
    return next.filter(at -> isFull(at, plan, book, wall.getZone())).map(at -> "plan.day-full");
  }

  private static boolean isFull(Instant at, Plan plan, PlanBook book, ZoneId zone) {
    ZonedDateTime day = at.atZone(zone).toLocalDate().atStartOfDay(zone);
    long others =
        book.plans().stream()
            .filter(other -> !other.id().equals(plan.id()))
            .filter(other ->
                other
                    .time()
                    .after(day.toInstant().minusMillis(1), zone)
                    .filter(moment -> moment.isBefore(day.plusDays(1).toInstant()))
                    .isPresent())
            .count();
    return others >= Pace.MOST_A_DAY;
  }

  private static Optional<LocalTime> clock(PlanTime time) {
    return switch (time) {
      case PlanTime.Once once -> Optional.of(once.at());
      case PlanTime.Weekly weekly -> Optional.of(weekly.at());
      case PlanTime.OnTap tap -> Optional.empty();
      case PlanTime.Unsettled open -> Optional.empty();
    };
  }

  /** The days of a time, without its clock. */
  static PlanTime.Unsettled unsettled(PlanTime time) {
    return switch (time) {
      case PlanTime.Once once -> new PlanTime.Unsettled(Set.of(), Optional.of(once.day()));
      case PlanTime.Weekly weekly -> new PlanTime.Unsettled(weekly.days(), Optional.empty());
      case PlanTime.OnTap tap -> new PlanTime.Unsettled(Set.of(), Optional.empty());
      case PlanTime.Unsettled open -> open;
    };
  }

  /** A question for the time of day, with the usual answers. */
  static Act times(Act act, Plan plan) {
    return act.offering("at:09:00", "at:12:30", "at:16:00")
        .offering("at:17:30", "at:18:30", "at:20:00")
        .offering(PlanActs.action("tap", plan), PlanActs.action("drop", plan));
  }

  /** What the clock on the wall shows; while the zone is unknown, somewhere. */
  static ZonedDateTime wall(PersonState person, Instant now) {
    Preferences wish = person.preferences();
    return wish.wall(now).orElseGet(() -> now.atZone(ZoneOffset.UTC));
  }

  /** A step with one plan of the book; said so where it is there no more. */
  static Step with(Step step, String id, Moment moment, BiFunction<PlanBook, Plan, Step> then) {
    Optional<PlanBook> book = moment.planBook().get();
    if (book.isEmpty()) {
      return locked(step);
    }
    return book.get()
        .plan(id)
        .map(plan -> then.apply(book.get(), plan))
        .orElseGet(() -> step.settle(new Idle()).say(Act.say("plan.gone").offering(WRITE)));
  }

  static Step locked(Step step) {
    return step.settle(new Idle()).say("plan.locked");
  }
}
