package org.tideover.turn;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tideover.conversation.Conversation;
import org.tideover.conversation.state.Advisor;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Event;
import org.tideover.domain.Heard;
import org.tideover.domain.Incoming;
import org.tideover.domain.PersonText;
import org.tideover.domain.RiskLevel;
import org.tideover.outbox.Outbox;
import org.tideover.outbox.QueuedMessage;
import org.tideover.reply.Rendered;

/**
 * One turn: an event becomes queued replies. The only class that knows the sequence assess,
 * classify, advance, render, enqueue.
 *
 * <p>Assessing and classifying may be slow and run before the transaction; everything after them
 * commits together with the new state and the event's end, so that an event is wholly handled or
 * not at all.
 */
public final class TurnHandler {
  /** How many actions may be meant by typed words. */
  private static final int TYPED = 40;

  private final Hearing hearing;
  private final Stores stores;
  private final Voice voice;
  private final Outbox outbox;
  private final Advisor advisor;
  private final Circumstances circumstances;

  /**
   * When a turn happens, and where its fresh ids come from.
   *
   * @param clock program time
   * @param ids unique ids
   */
  public record Circumstances(InstantSource clock, Supplier<String> ids) {}

  /** Joins the parts of a turn. */
  public TurnHandler(
      Hearing hearing,
      Stores stores,
      Voice voice,
      Outbox outbox,
      Advisor advisor,
      Circumstances circumstances) {
    this.hearing = hearing;
    this.stores = stores;
    this.voice = voice;
    this.outbox = outbox;
    this.advisor = advisor;
    this.circumstances = circumstances;
  }

  /** What is understood of an event's words; nothing where it has none. */
  Heard hear(Incoming incoming) {
    return Words.of(incoming.event()).map(hearing::hear).orElseGet(Heard::nothing);
  }

  /** Handles an event in one transaction, then lets its replies go. */
  void take(InboxItem item, Heard heard) {
    Kept kept = stores.transactions().inTransaction(() -> turn(item, heard));
    if (kept.forgotten()) {
      outbox.recall(item.incoming().person());
    }
    outbox.release(kept.replies());
  }

  /** What a committed turn leaves to be done: replies to send, and whom to forget in memory too. */
  private record Kept(List<QueuedMessage> replies, boolean forgotten) {}

  private Kept turn(InboxItem item, Heard heard) {
    PersonState person = person(item.incoming(), heard);
    Event event = meant(item.incoming().event(), person, heard);
    Step step = Conversation.advance(new Happening(person, event, heard), moment(item));
    Rendered replies = voice.say(step.acts(), step.person(), circumstances.clock().instant());
    keep(replies.toldGuess() ? toldGuess(step) : step, event, person);
    List<QueuedMessage> queued = outbox.enqueue(replies.messages());
    stores.inbox().done(item);
    return new Kept(queued, step.forget());
  }

  private Step toldGuess(Step step) {
    return step.person(step.person().wasToldOfGuess(circumstances.clock().instant()));
  }

  private PersonState person(Incoming incoming, Heard heard) {
    PersonState known =
        stores
            .people()
            .find(incoming.person())
            .orElseGet(() -> PersonState.meet(incoming.person(), circumstances.clock().instant()));
    return known.known(known.profile().using(incoming.language()).speaking(heard.language()));
  }

  /** Typed words that stand on an offered button count as its tap, unless they speak of danger. */
  private Event meant(Event event, PersonState person, Heard heard) {
    if (event instanceof Event.Said(PersonText text, boolean edited)
        && !edited
        && heard.safety().level() != RiskLevel.CRISIS) {
      return voice
          .labels()
          .actionFor(text.reveal(), person.memory().offered())
          .<Event>map(Event.Tapped::new)
          .orElse(event);
    }
    return event;
  }

  private Moment moment(InboxItem item) {
    return new Moment(
        circumstances.clock().instant(),
        advisor,
        circumstances.ids(),
        () -> stores.plans().find(item.incoming().person()));
  }

  private void keep(Step step, Event event, PersonState before) {
    if (event instanceof Event.SaidInGroup) {
      return;
    }
    PersonState person = step.person();
    if (step.forget()) {
      stores.appointments().cancelAll(person.person());
      stores.people().forget(person.person());
      return;
    }
    step.cancellations().forEach(kind -> stores.appointments().cancel(person.person(), kind));
    step.bookings().forEach(stores.appointments()::book);
    step.plan().ifPresent(plan -> stores.plans().keep(person.person(), plan));
    stores.journal().write(person.person(), step.entries());
    stores.people().save(offering(person, step.acts(), before));
  }

  /**
   * What may be typed next. While a question stays open, its words stay valid beside newer ones.
   */
  private static PersonState offering(PersonState person, List<Act> acts, PersonState before) {
    Stream<String> fresh =
        acts.stream().flatMap(act -> act.choices().stream()).flatMap(List::stream);
    boolean stays = person.conversation().equals(before.conversation());
    Stream<String> earlier = stays ? before.memory().offered().stream() : Stream.empty();
    List<String> actions = Stream.concat(fresh, earlier).distinct().limit(TYPED).toList();
    return actions.isEmpty() ? person : person.canTap(actions);
  }
}
