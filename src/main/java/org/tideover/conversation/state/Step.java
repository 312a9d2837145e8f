package org.tideover.conversation.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tideover.domain.Act;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.Event;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.PersonId;
import org.tideover.domain.PlanBook;
import org.tideover.domain.Priority;
import org.tideover.domain.SafetyPlan;
import org.tideover.domain.TieChange;

/**
 * What one event led to: the person's new state, what we say, what is booked, what is recorded.
 *
 * @param person the person afterwards
 * @param entering whether the new state has still to introduce itself
 * @param acts what we say, in order
 * @param bookings appointments to book
 * @param cancellations kinds of appointments to cancel, before booking
 * @param entries what is recorded
 * @param forget whether everything about the person is to be erased after saying it
 * @param plan the safety plan to keep from now on; empty leaves it as it is
 * @param planBook the if-then plans to keep from now on; empty leaves them as they are
 * @param others what it means for other people
 */
public record Step(
    PersonState person,
    boolean entering,
    List<Act> acts,
    List<Appointment> bookings,
    List<AppointmentKind> cancellations,
    List<JournalEntry> entries,
    boolean forget,
    Optional<SafetyPlan> plan,
    Optional<PlanBook> planBook,
    Others others) {

  /** Keeps its own copies. */
  public Step {
    acts = List.copyOf(acts);
    bookings = List.copyOf(bookings);
    cancellations = List.copyOf(cancellations);
    entries = List.copyOf(entries);
  }

  /** Nothing happens yet. */
  public static Step of(PersonState person) {
    return new Step(
        person,
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        Optional.empty(),
        Optional.empty(),
        Others.none());
  }

  /** One more thing to say. */
  public Step say(Act act) {
    return new Step(
        person,
        entering,
        plus(acts, act),
        bookings,
        cancellations,
        entries,
        forget,
        plan,
        planBook,
        others);
  }

  /** One more ordinary reply to say. */
  public Step say(String key) {
    return say(Act.say(key));
  }

  /** The person goes to another state, which introduces itself. */
  public Step go(ConversationState state) {
    return new Step(
        person.in(state),
        true,
        acts,
        bookings,
        cancellations,
        entries,
        forget,
        plan,
        planBook,
        others);
  }

  /** The person is in another state, which needs no introduction. */
  public Step settle(ConversationState state) {
    return new Step(
        person.in(state),
        false,
        acts,
        bookings,
        cancellations,
        entries,
        forget,
        plan,
        planBook,
        others);
  }

  /** The person afterwards. */
  public Step person(PersonState other) {
    return new Step(
        other, entering, acts, bookings, cancellations, entries, forget, plan, planBook, others);
  }

  /** One more appointment. */
  public Step book(Appointment appointment) {
    return new Step(
        person,
        entering,
        acts,
        plus(bookings, appointment),
        cancellations,
        entries,
        forget,
        plan,
        planBook,
        others);
  }

  /** One appointment less; it is cancelled before anything is booked. */
  public Step cancel(AppointmentKind kind) {
    return new Step(
        person,
        entering,
        acts,
        bookings,
        plus(cancellations, kind),
        entries,
        forget,
        plan,
        planBook,
        others);
  }

  /** One more record. */
  public Step record(JournalEntry entry) {
    return new Step(
        person,
        entering,
        acts,
        bookings,
        cancellations,
        plus(entries, entry),
        forget,
        plan,
        planBook,
        others);
  }

  /** Everything about the person is erased after this. */
  public Step forgetting() {
    return new Step(
        person, entering, acts, bookings, cancellations, entries, true, plan, planBook, others);
  }

  /** The safety plan is this from now on. */
  public Step keep(SafetyPlan kept) {
    return new Step(
        person,
        entering,
        acts,
        bookings,
        cancellations,
        entries,
        forget,
        Optional.of(kept),
        planBook,
        others);
  }

  /** The if-then plans are these from now on. */
  public Step keep(PlanBook kept) {
    return new Step(
        person,
        entering,
        acts,
        bookings,
        cancellations,
        entries,
        forget,
        plan,
        Optional.of(kept),
        others);
  }

  /** What changes in the person's ties. */
  public Step change(TieChange change) {
    return with(others.changing(change));
  }

  /** Somebody else hears of it. */
  public Step pass(PersonId to, Event event) {
    return with(others.telling(to, event));
  }

  private Step with(Others more) {
    return new Step(
        person, entering, acts, bookings, cancellations, entries, forget, plan, planBook, more);
  }

  /** The last thing to say has one more row of choices. */
  public Step offering(String... row) {
    List<Act> more = new ArrayList<>(acts);
    more.set(more.size() - 1, more.getLast().offering(row));
    return new Step(
        person, entering, more, bookings, cancellations, entries, forget, plan, planBook, others);
  }

  /** The same, said in the lane of a crisis, so that it keeps its place before what follows. */
  public Step urgently() {
    List<Act> urgent = acts.stream().map(act -> act.at(Priority.CRISIS)).toList();
    return new Step(
        person, entering, urgent, bookings, cancellations, entries, forget, plan, planBook, others);
  }

  /** The new state has introduced itself. */
  public Step entered() {
    return new Step(
        person, false, acts, bookings, cancellations, entries, forget, plan, planBook, others);
  }

  /**
   * The same, after what an earlier step says, cancels, records and does for others; its bookings
   * and its person are gone.
   */
  public Step after(Step earlier) {
    return new Step(
        person,
        entering,
        joined(earlier.acts, acts),
        bookings,
        joined(earlier.cancellations, cancellations),
        joined(earlier.entries, entries),
        forget,
        plan,
        planBook,
        others.after(earlier.others));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static <T> List<T> plus(List<T> list, T one) {
    List<T> more = new ArrayList<>(list);
    more.add(one);
    return more;
  }
}
