package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.store.Samples.ANNA;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tideover.domain.Body;
import org.tideover.domain.CheckIn;
import org.tideover.domain.Decision;
import org.tideover.domain.DecisionPoint;
import org.tideover.domain.Exclusion;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.JournalEntry.Outcome;
import org.tideover.domain.JournalEntry.Phase;
import org.tideover.domain.NudgeDecision;
import org.tideover.domain.Place;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment.Layer;
import org.tideover.domain.Situation;
import org.tideover.domain.SkipReason;
import org.tideover.domain.UrgeIntensity;

/** What every journal must do, whatever database keeps it. */
abstract class JournalContract {
  abstract FreshDatabase database();

  @Test
  void anEpisodeIsKeptWhole() {
    write(
        new JournalEntry.EpisodeOpened("e1", at(0)),
        new JournalEntry.UrgeRated("e1", at(1), Phase.BEFORE, new UrgeIntensity(8)),
        new JournalEntry.MovementOffered("e1", at(2), "chair-march", "gentle", decision()),
        new JournalEntry.MovementWithheld("e1", at(2), JournalEntry.Withheld.ENOUGH_TODAY),
        new JournalEntry.OfferAnswered("e1", at(3), "chair-march", "start"),
        new JournalEntry.SessionStarted("e1", at(3), "chair-march"),
        new JournalEntry.SessionEnded("e1", at(4), "chair-march", Outcome.FINISHED, 5),
        new JournalEntry.SkillShown("e1", at(5), "box-breathing"),
        new JournalEntry.UrgeRated("e1", at(6), Phase.FOLLOW_UP, new UrgeIntensity(3)),
        new JournalEntry.EpisodeClosed("e1", at(7), Outcome.ABANDONED));

    assertThat(rows("urge_episode", "episode, opened_at, closed_at, outcome"))
        .containsExactly("e1 0 7 abandoned");
    assertThat(rows("urge_reading", "episode, at, phase, intensity"))
        .containsExactly("e1 1 before 8", "e1 6 follow-up 3");
    assertThat(rows("movement_offer", "at, movement, place, body, night, urge, round, reason"))
        .containsExactly("2 chair-march home tired 1 8 2 gentle");
    assertThat(rows("movement_offer", "policy, effort_cap, today, probability, options"))
        .containsExactly(
            "thompson-1 3 1 0.6 [{\"movement\":\"chair-march\",\"probability\":0.6},"
                + "{\"movement\":\"foot-press\",\"probability\":0.4},"
                + "{\"movement\":\"walk\",\"excluded\":\"place\"}]");
    assertThat(rows("movement_withheld", "episode, at, why")).containsExactly("e1 2 enough-today");
    assertThat(rows("offer_answer", "at, movement, answer")).containsExactly("3 chair-march start");
    assertThat(rows("movement_session", "movement, started_at, ended_at, outcome, steps_done"))
        .containsExactly("chair-march 3 4 finished 5");
    assertThat(rows("skill_shown", "at, skill")).containsExactly("5 box-breathing");
  }

  @Test
  void anEscalationIsKept() {
    write(
        new JournalEntry.Escalated(at(0), RiskLevel.CRISIS, RiskCategory.SELF_HARM, Layer.PHRASE));

    assertThat(rows("escalation", "at, level, category, found_by"))
        .containsExactly("0 crisis self-harm phrase");
  }

  @Test
  void moreAnswersToACheckInTakeThePlaceOfFewer() {
    CheckIn checkIn = CheckIn.begun(at(5)).urge(new UrgeIntensity(4));
    write(
        new JournalEntry.CheckedIn(checkIn),
        new JournalEntry.CheckedIn(checkIn.mood(3).slept(CheckIn.Told.YES)));

    assertThat(rows("check_in", "at, urge, mood, slept, moved"))
        .containsExactly("5 4 3 yes nothing");
  }

  @Test
  void whatBecameOfAPlanIsKept() {
    write(new JournalEntry.PlanAnswered("p1", at(5), "done"));

    assertThat(rows("plan_answer", "plan, at, answer")).containsExactly("p1 5 done");
  }

  @Test
  void aDecisionIsKeptWithWhatCameOfItWithinTheHour() {
    NudgeDecision sent =
        new NudgeDecision(
            DecisionPoint.HARD_HOUR, Optional.empty(), 0.6, "nudge.breath", "hour=18");
    NudgeDecision skipped =
        new NudgeDecision(
            DecisionPoint.DAY_AFTER_LAPSE, Optional.of(SkipReason.BY_CHANCE), 0.6, "", "hour=9");
    write(
        new JournalEntry.NudgeDecided("d1", at(0), sent),
        new JournalEntry.NudgeAnswered("d1", at(60_000), "opened"),
        new JournalEntry.UrgeRated("e1", at(90_000), Phase.BEFORE, new UrgeIntensity(6)),
        new JournalEntry.SessionStarted("e1", at(100_000), "walk"),
        new JournalEntry.NudgeDecided("d2", at(86_400_000), skipped));

    assertThat(
            rows(
                "nudge_effect",
                "decision, point, sent, reason, probability, opened, coalesce(cast(urge as text), 'none'),"
                    + " session, variables"))
        .containsExactly(
            "d1 hard-hour 1  0.6 1 6 1 hour=18",
            "d2 day-after-lapse 0 by-chance 0.6 0 none 0 hour=9");
  }

  @Test
  void whatWasLetGoOnItsWayStandsAsNotSent() {
    NudgeDecision sent =
        new NudgeDecision(DecisionPoint.PLANNED, Optional.empty(), 1, "plan.now", "hour=20");
    write(
        new JournalEntry.NudgeDecided("d1", at(0), sent),
        new JournalEntry.NudgeDecided("d2", at(100), sent),
        new JournalEntry.NudgeLetGo(at(100), at(900)));

    assertThat(rows("nudge_decision", "decision, sent, reason"))
        .containsExactly("d1 1 ", "d2 0 quiet-hours");
  }

  @Test
  void anEndIsOfTheLatestOpenSession() {
    write(
        new JournalEntry.SessionStarted("e1", at(1), "walk"),
        new JournalEntry.SessionEnded("e1", at(2), "walk", Outcome.STOPPED, 1),
        new JournalEntry.SessionStarted("e1", at(3), "walk"),
        new JournalEntry.SessionEnded("e1", at(4), "walk", Outcome.FINISHED, 5));

    assertThat(rows("movement_session", "started_at, ended_at, outcome"))
        .containsExactly("1 2 stopped", "3 4 finished");
  }

  @Test
  void whatIsWrittenIsOfThatPerson() {
    write(new JournalEntry.EpisodeOpened("e1", at(0)));

    assertThat(Sql.texts(database().get(), "select person_id from urge_episode"))
        .containsExactly(ANNA.toString());
  }

  private static Decision decision() {
    Situation situation =
        Situation.of(Optional.of(Place.HOME), Optional.of(Body.TIRED))
            .atNight(true)
            .rated(Optional.of(new UrgeIntensity(8)));
    return new Decision(
        "thompson-1",
        situation,
        2,
        3,
        1,
        List.of(
            new Decision.Option("chair-march", Optional.empty(), 0.6),
            new Decision.Option("foot-press", Optional.empty(), 0.4),
            new Decision.Option("walk", Optional.of(Exclusion.PLACE), 0)));
  }

  private void write(JournalEntry... entries) {
    database().get().journal().write(ANNA, at(0), List.of(entries));
  }

  private List<String> rows(String table, String columns) {
    String sql =
        "select %s from %s order by 1"
            .formatted(columns.replaceAll(", (?![^(]*\\))", " || ' ' || "), table);
    // SQLite has no truth but 1 and 0.
    return Sql.texts(database().get(), sql).stream()
        .map(row -> row.replace("true", "1").replace("false", "0"))
        .toList();
  }

  private static Instant at(int millis) {
    return Instant.ofEpochMilli(millis);
  }
}
