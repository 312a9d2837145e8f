package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.BEN;
import static org.tideover.store.Samples.NOON;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tideover.domain.CheckIn;
import org.tideover.domain.Decision;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.JournalEntry.Outcome;
import org.tideover.domain.JournalEntry.Phase;
import org.tideover.domain.MovementHistory;
import org.tideover.domain.MovementTrial;
import org.tideover.domain.PersonId;
import org.tideover.domain.Situation;
import org.tideover.domain.UrgeIntensity;
import org.tideover.insight.History;
import org.tideover.outbox.QueuedMessage;

/** What happened, read back as it was written, whatever database keeps it. */
abstract class HistoryContract {
  abstract FreshDatabase database();

  @Test
  void whatAPersonDidIsReadBackInItsOrderAndNobodyElsesIs() {
    write(ANNA, 1, new JournalEntry.UrgeRated("e1", at(1), Phase.BEFORE, new UrgeIntensity(8)));
    write(ANNA, 2, new JournalEntry.SessionStarted("e1", at(2), "walk"));
    write(ANNA, 3, new JournalEntry.SessionEnded("e1", at(3), "walk", Outcome.FINISHED, 4));
    write(ANNA, 4, new JournalEntry.SkillShown("e1", at(4), "breath"));
    write(ANNA, 5, new JournalEntry.CheckedIn(CheckIn.begun(at(5)).mood(3)));
    write(ANNA, 6, new JournalEntry.PlanAnswered("p1", at(6), "done"));
    write(BEN, 7, new JournalEntry.SkillShown("e1", at(7), "breath"));
    write(BEN, 8, new JournalEntry.SessionStarted("e1", at(8), "sit"));

    assertThat(history().readings(ANNA, NOON))
        .containsExactly(new History.Reading("e1", at(1), Phase.BEFORE, 8));
    assertThat(history().sessions(ANNA, NOON))
        .containsExactly(new History.Session("e1", "walk", at(2), Optional.of(at(3)), 4));
    assertThat(history().sessions(BEN, NOON))
        .containsExactly(new History.Session("e1", "sit", at(8), Optional.empty(), 0));
    assertThat(history().skills(ANNA, NOON)).containsExactly(at(4));
    assertThat(history().moods(ANNA, NOON)).containsExactly(new History.Mood(at(5), 3));
    assertThat(history().plansKept(ANNA)).isEqualTo(1);
    assertThat(history().skills(ANNA, at(9))).isEmpty();
  }

  @Test
  void whatAMovementDidToTheUrgeIsRememberedForTheNextChoice() {
    UrgeIntensity strong = new UrgeIntensity(8);
    Situation situation =
        Situation.of(Optional.empty(), Optional.empty()).atNight(true).rated(Optional.of(strong));
    Decision decision =
        new Decision(
            "thompson-1",
            situation,
            1,
            3,
            0,
            List.of(new Decision.Option("walk", Optional.empty(), 1)));
    write(ANNA, 1, new JournalEntry.MovementOffered("e1", at(1), "walk", "gentle", decision));
    write(ANNA, 2, new JournalEntry.OfferAnswered("e1", at(2), "walk", "start"));
    write(ANNA, 2, new JournalEntry.SessionStarted("e1", at(2), "walk"));
    write(ANNA, 3, new JournalEntry.SessionEnded("e1", at(3), "walk", Outcome.FINISHED, 4));
    write(ANNA, 4, new JournalEntry.UrgeRated("e1", at(4), Phase.AFTER, new UrgeIntensity(3)));

    MovementHistory history = database().get().journal().history(ANNA, at(60));
    assertThat(history.trials()).containsExactly(MovementTrial.measured("walk", situation, 5));
    assertThat(history.today()).isEqualTo(1);
    assertThat(history.finished()).isEqualTo(1);
  }

  @Test
  void whenTheLatestMessageCameIsKnownOnceNoneIsOnItsWay() {
    Database store = database().get();
    store.people().save(Samples.state(ANNA, "en"));
    assertThat(history().allArrived(ANNA)).contains(Instant.EPOCH);

    QueuedMessage message =
        store.outboxStore().add(List.of(Samples.reply(ANNA, "Hello."))).getFirst();
    assertThat(history().allArrived(ANNA)).isEmpty();
    assertThat(history().allArrived(BEN)).contains(Instant.EPOCH);

    store.outboxStore().delivered(message, Optional.of("9"));
    assertThat(history().allArrived(ANNA)).contains(NOON);
  }

  private void write(PersonId person, int second, JournalEntry entry) {
    database().get().journal().write(person, at(second), List.of(entry));
  }

  private History history() {
    return database().get().history();
  }

  private static Instant at(int second) {
    return NOON.plusSeconds(second);
  }
}
