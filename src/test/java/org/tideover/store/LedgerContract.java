package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.BEN;
import static org.tideover.store.Samples.NOON;
import static org.tideover.store.Samples.said;
import static org.tideover.store.Samples.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tideover.domain.CheckIn;
import org.tideover.domain.DecisionPoint;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.JournalEntry.Outcome;
import org.tideover.domain.NudgeDecision;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment.Layer;
import org.tideover.domain.SkipReason;
import org.tideover.insight.Ledger;
import org.tideover.insight.Ledger.Count;
import org.tideover.outbox.QueuedMessage;

/** What is counted over all people, while the program has the database open. */
abstract class LedgerContract {
  abstract FreshDatabase database();

  private Ledger ledger() {
    return new SqlLedger(database().storage());
  }

  private static final Instant LONG_AGO = NOON.minus(Duration.ofDays(40));
  private static final Ledger.Span SINCE =
      new Ledger.Span(NOON.minus(Duration.ofDays(30)), NOON.plusMillis(1));

  @Test
  void peopleEpisodesAndCheckInsAreCountedSinceADay() {
    database().get().people().save(state(ANNA, "en"));
    write(ANNA, new JournalEntry.EpisodeOpened("old", LONG_AGO));
    write(
        ANNA,
        new JournalEntry.EpisodeOpened("e1", NOON),
        new JournalEntry.EpisodeOpened("e2", NOON));
    write(BEN, new JournalEntry.EpisodeOpened("e1", NOON));
    write(BEN, new JournalEntry.CheckedIn(CheckIn.begun(NOON).mood(3)));

    assertThat(ledger().active(SINCE.since())).isEqualTo(1);
    assertThat(ledger().active(NOON.plusSeconds(1))).isZero();
    assertThat(ledger().episodes(SINCE)).isEqualTo(new Count("episode", 3, 2));
    assertThat(ledger().checkIns(SINCE)).isEqualTo(new Count("check-in", 1, 1));
    assertThat(ledger().episodes(new Ledger.Span(SINCE.since(), NOON)))
        .as("what is not over yet is not counted")
        .isEqualTo(new Count("episode", 0, 0));
  }

  @Test
  void changesAreThoseOfMovementsRatedBeforeAndAfter() {
    trial(ANNA, "e1", 8, 5);
    trial(BEN, "e9", 4, 6);
    Sql.run(
        database().get(),
        "insert into movement_offer (person_id, episode, at, movement, place, body, reason, urge)"
            + " values ('telegram:1', 'e', "
            + NOON.toEpochMilli()
            + ", 'walk', '', '', '', 7)");

    assertThat(ledger().changes(SINCE))
        .containsExactlyInAnyOrder(
            new Ledger.Change(1, "walk", 3), new Ledger.Change(2, "walk", -2));
  }

  @Test
  void sessionsAndNudgesAreCountedByWhatBecameOfThem() {
    write(ANNA, new JournalEntry.SessionStarted("e1", NOON, "walk"));
    write(BEN, new JournalEntry.SessionStarted("e1", NOON, "walk"));
    write(BEN, new JournalEntry.SessionEnded("e1", NOON, "walk", Outcome.FINISHED, 4));
    write(ANNA, nudge("d1", Optional.empty()), nudge("d2", Optional.of(SkipReason.DAILY_CAP)));
    write(BEN, nudge("d1", Optional.of(SkipReason.DAILY_CAP)));

    assertThat(ledger().sessions(SINCE))
        .containsExactlyInAnyOrder(new Count("running", 1, 1), new Count("finished", 1, 1));
    assertThat(ledger().nudges(SINCE))
        .containsExactlyInAnyOrder(new Count("sent", 1, 1), new Count("daily-cap", 2, 2));
  }

  @Test
  void theWaitForHelpEndsWithTheFirstCrisisReplyThatArrives() {
    write(ANNA, escalated(RiskLevel.CRISIS));
    QueuedMessage ordinary = queue(ANNA, Priority.REPLY);
    QueuedMessage first = queue(ANNA, Priority.CRISIS);
    QueuedMessage second = queue(ANNA, Priority.CRISIS);
    deliver(ordinary);
    assertThat(ledger().waits(SINCE)).isEmpty();

    deliver(first);
    deliver(second);
    deliver(first);

    assertThat(ledger().waits(SINCE)).containsExactly(new Ledger.Wait(1, 3_000));
    assertThat(ledger().crises(SINCE)).containsExactly(new Count("suicide", 1, 1));
    assertThat(ledger().referrals(2026))
        .as("one call for help, one referral")
        .containsExactly(new Ledger.Referral("2026-03", "suicide", 1));
    assertThat(ledger().referrals(2025)).isEmpty();
  }

  @Test
  void furtherWordsInOneCrisisAreNoFurtherReferralAndAnotherDangerIs() {
    for (RiskCategory danger :
        List.of(RiskCategory.SUICIDE, RiskCategory.SUICIDE, RiskCategory.OVERDOSE)) {
      write(ANNA, new JournalEntry.Escalated(NOON, RiskLevel.CRISIS, danger, Layer.PHRASE));
      deliver(queue(ANNA, Priority.CRISIS));
    }

    assertThat(ledger().referrals(2026))
        .containsExactlyInAnyOrder(
            new Ledger.Referral("2026-03", "suicide", 1),
            new Ledger.Referral("2026-03", "overdose", 1));
  }

  @Test
  void helpNowAndAQuestionAreReferralsOfTheirOwnKind() {
    write(ANNA, escalated(RiskLevel.CONCERN));
    deliver(queue(ANNA, Priority.CRISIS, "concern.suicide"));
    deliver(queue(BEN, Priority.CRISIS, "crisis.help-now"));

    assertThat(ledger().referrals(2026))
        .containsExactlyInAnyOrder(
            new Ledger.Referral("2026-03", Ledger.Referral.QUESTION, 1),
            new Ledger.Referral("2026-03", Ledger.Referral.HELP_NOW, 1));
  }

  @Test
  void aConcernAndAReplyThatNeverArrivedAreNoReferral() {
    write(ANNA, escalated(RiskLevel.CONCERN));
    deliver(queue(ANNA, Priority.CRISIS));
    write(BEN, escalated(RiskLevel.CRISIS));
    database().get().outboxStore().givenUp(queue(BEN, Priority.CRISIS), "unreachable");

    assertThat(ledger().referrals(2026)).isEmpty();
    assertThat(ledger().lost()).containsExactly(new Ledger.Lost("unreachable", 1, NOON));
  }

  @Test
  void whoeverIsForgottenLeavesTheNumberOfReferralsAndNothingElse() {
    write(ANNA, escalated(RiskLevel.CRISIS));
    deliver(queue(ANNA, Priority.CRISIS));
    database().get().people().forget(ANNA);

    assertThat(ledger().waits(SINCE)).isEmpty();
    assertThat(ledger().crises(SINCE)).isEmpty();
    assertThat(ledger().referrals(2026)).hasSize(1);
    assertThat(Sql.texts(database().get(), "select * from crisis_referral").toString())
        .doesNotContain(ANNA.address());
  }

  @Test
  void whatWaitsIsAsOldAsItsOldest() {
    assertThat(ledger().oldestWaiting()).isEqualTo(Instant.EPOCH);
    queue(ANNA, Priority.REPLY);
    database().get().inbox().store(List.of(said(BEN, "1", "hello")));

    assertThat(ledger().oldestWaiting()).isEqualTo(NOON);
    assertThat(ledger().parked()).isEqualTo(new Count("parked", 0, 0));
  }

  private void trial(PersonId person, String episode, int before, int after) {
    long at = NOON.toEpochMilli();
    String who = "'" + person + "', '" + episode + "', ";
    Sql.run(
        database().get(),
        "insert into movement_offer (person_id, episode, at, movement, place, body, reason, urge)"
            + " values ("
            + who
            + at
            + ", 'walk', '', '', '', "
            + before
            + ")");
    Sql.run(
        database().get(),
        "insert into movement_session (person_id, episode, movement, started_at, ended_at)"
            + " values ("
            + who
            + "'walk', "
            + at
            + ", "
            + (at + 5)
            + ")");
    Sql.run(
        database().get(),
        "insert into urge_reading (person_id, episode, at, phase, intensity)"
            + " values ("
            + who
            + (at + 9)
            + ", 'after', "
            + after
            + ")");
  }

  private void write(PersonId person, JournalEntry... entries) {
    database().get().journal().write(person, NOON.minusSeconds(3), List.of(entries));
  }

  private static JournalEntry escalated(RiskLevel level) {
    return new JournalEntry.Escalated(NOON, level, RiskCategory.SUICIDE, Layer.PHRASE);
  }

  private static JournalEntry nudge(String id, Optional<SkipReason> skip) {
    return new JournalEntry.NudgeDecided(
        id, NOON, new NudgeDecision(DecisionPoint.HARD_HOUR, skip, 0.5, "", ""));
  }

  private QueuedMessage queue(PersonId person, Priority lane) {
    return queue(person, lane, "crisis.suicide");
  }

  private QueuedMessage queue(PersonId person, Priority lane, String key) {
    return database()
        .get()
        .outboxStore()
        .add(
            List.of(
                new OutgoingMessage(
                    person, lane, key, "words", List.of(), List.of(), "", false, Optional.empty())))
        .getFirst();
  }

  private void deliver(QueuedMessage message) {
    database().get().outboxStore().delivered(message, Optional.empty());
  }
}
