package org.tideover.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.BEN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tideover.conversation.state.Menu;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.Event;
import org.tideover.domain.Heard;
import org.tideover.domain.Incoming;
import org.tideover.domain.NoMatch;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;

class FloodGateTest {
  private final AtomicLong nanos = new AtomicLong();
  private final List<Incoming> stored = new ArrayList<>();
  private final Mailbox door =
      new FloodGate(FloodGateTest::phrases, nanos::get)
          .before(events -> {
            stored.addAll(events);
            return events;
          });

  @Test
  void whoeverFloodsIsLetInSlowlyAndNobodyElseNotices() {
    say(ANNA, 1_000);
    say(BEN, 1);

    assertThat(stored).filteredOn(event -> event.person().equals(ANNA)).hasSize(100);
    assertThat(stored).filteredOn(event -> event.person().equals(BEN)).hasSize(1);
    nanos.addAndGet(Duration.ofSeconds(5).toNanos());
    say(ANNA, 100);
    assertThat(stored).hasSize(111);
  }

  @Test
  void wordsOfCrisisAlwaysPass() {
    say(ANNA, 1_000);
    stored.clear();
    door.accept(List.of(said(ANNA, "i want to die"), said(ANNA, "hello")));

    assertThat(stored).hasSize(1);
    assertThat(stored.getFirst().event())
        .isEqualTo(new Event.Said(new PersonText("i want to die"), false));
  }

  @Test
  void wordsThatCannotBeHeardPassAndHoldNobodyUp() {
    say(ANNA, 1_000);
    stored.clear();
    door.accept(List.of(said(ANNA, "unheard"), said(BEN, "hello")));

    assertThat(stored).extracting(Incoming::person).containsExactly(ANNA, BEN);
  }

  @Test
  void placesAndTapsInAGroupAreAFloodLikeAnyOther() {
    say(ANNA, 1_000);
    stored.clear();
    door.accept(
        List.of(
            event(Event.Located.about(52, 13)),
            event(new Event.TappedInGroup("together:in", BEN))));

    assertThat(stored).isEmpty();
  }

  @Test
  void theHelpButtonAndWhatNobodySaidAlwaysPass() {
    say(ANNA, 1_000);
    stored.clear();
    door.accept(
        List.of(
            event(new Event.Tapped(Menu.HELP_NOW)),
            event(new Event.Tapped("other")),
            event(new Event.Left()),
            event(
                new Event.Due(
                    new Appointment(
                        ANNA, AppointmentKind.CRISIS_CHECK_IN, Instant.EPOCH, "token")))));

    assertThat(stored).hasSize(3);
  }

  @Test
  void nothingIsHandedOnWhereNothingIsLeft() {
    say(ANNA, 100);
    stored.clear();

    assertThat(door.accept(List.of(said(ANNA, "hello")))).isEmpty();
    assertThat(stored).isEmpty();
  }

  private void say(PersonId person, int times) {
    IntStream.range(0, times).forEach(i -> door.accept(List.of(said(person, "message " + i))));
  }

  private static Incoming said(PersonId person, String words) {
    return new Incoming(
        person, words, Instant.EPOCH, "", new Event.Said(new PersonText(words), false));
  }

  private static Incoming event(Event event) {
    return new Incoming(ANNA, "id", Instant.EPOCH, "", event);
  }

  /** Knows one phrase of danger, and one that it cannot read. */
  private static Heard phrases(String words) {
    if (words.equals("unheard")) {
      throw new IllegalStateException("a fault of the phrases");
    }
    return words.contains("want to die")
        ? new Heard(
            SafetyAssessment.of(
                RiskLevel.CRISIS, RiskCategory.SUICIDE, 1, SafetyAssessment.Layer.PHRASE),
            new NoMatch(0))
        : Heard.nothing();
  }
}
