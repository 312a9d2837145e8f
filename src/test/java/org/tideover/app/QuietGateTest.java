package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tideover.conversation.state.PersonState;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.outbox.Sender.Delivery;

/** What was held up into the quiet hours is let go; everything else goes through. */
class QuietGateTest {
  private static final PersonId PERSON = new PersonId("test", "1");
  private static final Instant EVENING = Instant.parse("2026-11-26T18:00:00Z");
  private static final Instant NINE = Instant.parse("2026-11-26T21:00:00Z");
  private static final Instant NIGHT = Instant.parse("2026-11-26T22:30:00Z");

  private int timeScale = 1;
  private final List<String> arrived = new ArrayList<>();
  private final List<Delivery> became = new ArrayList<>();
  private PersonState person = londoner();

  @Test
  void whatWeWriteFirstIsLetGoAtNight() {
    sends("check-in.ask-urge", Priority.NUDGE, NIGHT);
    sends("plan.now", Priority.NUDGE, NIGHT);
    assertThat(arrived).isEmpty();
    assertThat(became).containsOnly(new Delivery.LetGo());
  }

  @Test
  void byDayItArrives() {
    sends("check-in.ask-urge", Priority.NUDGE, EVENING);
    assertThat(arrived).containsExactly("check-in.ask-urge");
  }

  /** A call takes up to twenty seconds. */
  @Test
  void whatCouldArriveInTheQuietIsLetGoJustBeforeIt() {
    sends("check-in.ask-urge", Priority.NUDGE, NINE.minusSeconds(19));
    assertThat(arrived).isEmpty();
    sends("check-in.ask-urge", Priority.NUDGE, NINE.minusSeconds(21));
    assertThat(arrived).containsExactly("check-in.ask-urge");
  }

  /** A quarter of a second on our wall is two minutes by a clock that goes at 480 times. */
  @Test
  void aFastClockLeavesACallAsLongByOurOwn() {
    timeScale = 480;
    sends("check-in.ask-urge", Priority.NUDGE, NINE.minusSeconds(119));
    assertThat(arrived).isEmpty();
    sends("check-in.ask-urge", Priority.NUDGE, NINE.minusSeconds(121));
    assertThat(arrived).containsExactly("check-in.ask-urge");
  }

  @Test
  void answersAndTheFollowUpOfAnUrgeArriveAtNight() {
    sends("urge.ask-intensity", Priority.REPLY, NIGHT);
    sends("crisis.check-in", Priority.CRISIS, NIGHT);
    sends("urge.follow-up", Priority.NUDGE, NIGHT);
    assertThat(arrived).containsExactly("urge.ask-intensity", "crisis.check-in", "urge.follow-up");
  }

  @Test
  void whoeverIsTalkingGetsWhatTheyAskedFor() {
    person = person.wasSeen(NIGHT.minusSeconds(5));
    sends("check-in.ask-urge", Priority.NUDGE, NIGHT);
    assertThat(arrived).containsExactly("check-in.ask-urge");
  }

  private void sends(String key, Priority priority, Instant now) {
    QuietGate gate =
        new QuietGate(
            (message, earlier) -> {
              arrived.add(message.key());
              return new Delivery.Delivered("1");
            },
            id -> Optional.of(person),
            () -> now,
            timeScale);
    became.add(
        gate.send(
            new OutgoingMessage(
                PERSON, priority, key, "words", List.of(), List.of(), "", false, Optional.empty()),
            Optional.empty()));
  }

  private static PersonState londoner() {
    PersonState somebody = PersonState.meet(PERSON, EVENING);
    return somebody.preferring(somebody.preferences().in(ZoneId.of("Europe/London")));
  }
}
