package org.tideover.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tideover.domain.JournalEntry.Phase;
import org.tideover.domain.Milestones;
import org.tideover.domain.PersonId;
import org.tideover.domain.Progress;
import org.tideover.domain.Progress.Episode;

/** What is counted of a journal. */
class ProgressCountTest {
  private static final PersonId PERSON = new PersonId("test", "1");
  private static final Instant NOW = Instant.parse("2026-11-26T21:00:00Z");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final Written history = new Written();

  @Test
  void anEpisodeGoesFromItsFirstRatingToItsLast() {
    episode("a", Duration.ofHours(3), 8, 6, 4);
    history.readings.add(new History.Reading("a", ago(Duration.ofHours(2)), Phase.FOLLOW_UP, 3));
    assertThat(counted().episodes())
        .containsExactly(new Episode(8, OptionalInt.of(4), OptionalInt.of(3)));
  }

  @Test
  void anUrgeThatWasNotRatedAfterwardsIsCountedAndNotAveraged() {
    history.readings.add(new History.Reading("a", ago(Duration.ofHours(1)), Phase.BEFORE, 9));
    assertThat(counted().episodes()).hasSize(1);
    assertThat(counted().rated()).isEmpty();
    assertThat(counted().before()).isEmpty();
  }

  @Test
  void whatWasRatedAgainBeforeAnythingWasDoneCountsAsBefore() {
    history.readings.add(new History.Reading("a", ago(Duration.ofHours(6)), Phase.BEFORE, 4));
    episode("a", Duration.ofHours(5), 9, 6);
    history.readings.add(new History.Reading("a", ago(Duration.ofHours(1)), Phase.BEFORE, 8));
    assertThat(counted().rated())
        .containsExactly(new Progress.Episode(9, OptionalInt.of(6), OptionalInt.empty()));
  }

  @Test
  void aMovementIsCreditedWithTheChangeAcrossItAlone() {
    episode("a", Duration.ofHours(5), 8, 6, 5);
    session("a", "seated-march", Duration.ofHours(5).minusMinutes(1), 2);
    session("a", "palm-press", Duration.ofHours(5).minusMinutes(11), 2);
    assertThat(counted().helped())
        .containsExactly(
            new Progress.Helped("seated-march", 1, 2), new Progress.Helped("palm-press", 1, 1));
    assertThat(counted().best()).as("once is no pattern").isEmpty();
  }

  @Test
  void aRatingAfterASkillIsNotTheMovementsThatItBrokeOff() {
    episode("a", Duration.ofHours(5), 8, 3);
    session("a", "seated-march", Duration.ofHours(5).minusMinutes(1), 1);
    history.skills.add(ago(Duration.ofHours(5).minusMinutes(4)));
    assertThat(counted().helped()).isEmpty();
  }

  @Test
  void aSessionWithoutAFinishedStepIsNoMovement() {
    episode("a", Duration.ofHours(5), 8, 6);
    session("a", "seated-march", Duration.ofHours(5).minusMinutes(1), 0);
    assertThat(counted().movementDays()).isEmpty();
    assertThat(counted().helped()).isEmpty();
  }

  @Test
  void daysAndHoursGoByThePersonsClock() {
    episode("a", Duration.ofMinutes(30), 8, 6);
    session("a", "seated-march", Duration.ofMinutes(29), 2);
    Progress there = new ProgressCount(history).of(PERSON, 7, Optional.of(TOKYO), NOW);
    assertThat(there.today()).isEqualTo(LocalDate.parse("2026-11-27"));
    assertThat(there.movementDays()).containsExactly(LocalDate.parse("2026-11-27"));
    assertThat(there.hours()).containsExactly(0, 1, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void withoutAClockNoHourIsTold() {
    episode("a", Duration.ofMinutes(30), 8, 6);
    assertThat(counted().hours()).isEmpty();
    assertThat(counted().busiest()).isEmpty();
  }

  @Test
  void averagesNeedEnoughEpisodes() {
    for (int i = 0; i < Progress.ENOUGH - 1; i++) {
      episode("e" + i, Duration.ofHours(10 + i), 8, 4);
    }
    assertThat(counted().isEnough()).isFalse();
    episode("last", Duration.ofHours(2), 6, 5);
    assertThat(counted().isEnough()).isTrue();
    assertThat(counted().before()).hasValue(7.6);
    assertThat(counted().after()).hasValue(4.2);
    assertThat(counted().later()).isEmpty();
  }

  @Test
  void whatIsReachedCountsOverAllTimeAndTheirDayOnlyIfTheyAsked() {
    session("a", "seated-march", Duration.ofDays(300), 2);
    session("b", "seated-march", Duration.ofHours(3), 2);
    Milestones reached =
        new ProgressCount(history).milestones(PERSON, Optional.empty(), Optional.empty(), NOW);
    assertThat(reached).isEqualTo(new Milestones(2, 4, Optional.empty(), 0));
    Optional<LocalDate> day = Optional.of(LocalDate.parse("2026-11-20"));
    assertThat(new ProgressCount(history).milestones(PERSON, day, Optional.empty(), NOW).days())
        .isEqualTo(6);
  }

  private Progress counted() {
    return new ProgressCount(history).of(PERSON, 28, Optional.empty(), NOW);
  }

  /** Rated before, and after each round, ten minutes apart. */
  private void episode(String id, Duration ago, int before, int... after) {
    history.readings.add(new History.Reading(id, ago(ago), Phase.BEFORE, before));
    for (int i = 0; i < after.length; i++) {
      Instant at = ago(ago.minusMinutes(10L * (i + 1)));
      history.readings.add(new History.Reading(id, at, Phase.AFTER, after[i]));
    }
  }

  private void session(String episode, String movement, Duration ago, int steps) {
    Optional<Instant> end = Optional.of(ago(ago).plus(Duration.ofMinutes(3)));
    history.sessions.add(new History.Session(episode, movement, ago(ago), end, steps));
  }

  private static Instant ago(Duration time) {
    return NOW.minus(time);
  }

  /** A journal in memory. */
  private static final class Written implements History {
    private final List<Reading> readings = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<Instant> skills = new ArrayList<>();

    @Override
    public List<Reading> readings(PersonId person, Instant since) {
      return readings.stream().filter(one -> one.at().isAfter(since)).toList();
    }

    @Override
    public List<Session> sessions(PersonId person, Instant since) {
      return sessions.stream().filter(one -> one.startedAt().isAfter(since)).toList();
    }

    @Override
    public List<Instant> skills(PersonId person, Instant since) {
      return skills.stream().filter(since::isBefore).toList();
    }

    @Override
    public List<Mood> moods(PersonId person, Instant since) {
      return List.of();
    }

    @Override
    public int plansKept(PersonId person) {
      return 4;
    }

    @Override
    public Optional<Instant> allArrived(PersonId person) {
      return Optional.empty();
    }
  }
}
