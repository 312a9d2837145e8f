package org.tideover.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.Body;
import org.tideover.domain.MovementHistory;
import org.tideover.domain.MovementTrial;
import org.tideover.domain.Place;
import org.tideover.domain.UrgeIntensity;

/** What a next choice learns of whole conversations, read back from the journal. */
class MovementHistoryTest {
  /** Shortly after the tester's clock begins. */
  private static final Instant SOON = Instant.parse("2026-11-23T03:10:00Z");

  @TempDir Path folder;
  private BotTester bot;

  @BeforeEach
  void open() {
    bot = new BotTester(folder, TestHearing.shared());
  }

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void aRatedMovementIsATrialInItsSituation() {
    offered("8").taps("offer:start").passesUntilTheSessionEnds().says("5");

    MovementTrial trial = only();
    assertThat(trial.change()).isEqualTo(3);
    assertThat(trial.weight()).isEqualTo(MovementTrial.WHOLE);
    assertThat(trial.situation().place()).contains(Place.HOME);
    assertThat(trial.situation().body()).contains(Body.OKAY);
    assertThat(trial.situation().urge()).contains(new UrgeIntensity(8));
    assertThat(history().changes(trial.movement())).containsExactly(3);
    assertThat(history().today()).isEqualTo(1);
    assertThat(history().finished()).isEqualTo(1);
  }

  @Test
  void aMovementThatWasStoppedAndRatedCountsAsItWasRated() {
    offered("8").taps("offer:start").passes(Duration.ofSeconds(12)).taps("session:stop").says("9");

    assertThat(only().change()).isEqualTo(-1);
    assertThat(history().finished()).isZero();
  }

  @Test
  void aMovementThatWasStoppedUnratedCountsAsNoChange() {
    offered("8").taps("offer:start").taps("session:stop").taps("after:skip");

    assertThat(only()).isEqualTo(MovementTrial.stopped(only().movement(), only().situation()));
    assertThat(history().today()).as("left before its first step was over").isZero();
  }

  @Test
  void aMovementThatWasFinishedUnratedTellsNothing() {
    offered("8").taps("offer:start").passesUntilTheSessionEnds().taps("after:skip");

    assertThat(history().trials()).isEmpty();
    assertThat(history().finished()).isEqualTo(1);
  }

  @Test
  void anOfferThatWasPassedOverCountsALittle() {
    offered("8").taps("offer:another").taps("offer:cannot");

    assertThat(only().weight()).isEqualTo(MovementTrial.PASSED_OVER);
    assertThat(only().change()).isZero();
    assertThat(only().rated()).isFalse();
  }

  @Test
  void aRatingAfterASkillIsNotTheMovements() {
    offered("8").taps("offer:start").passes(Duration.ofSeconds(12)).taps("session:hurts");
    bot.taps("hurt:other").passes(Duration.ofSeconds(5)).taps("skill:show");
    bot.passes(Duration.ofSeconds(5)).taps("skill:done").says("2");

    assertThat(only().change()).isZero();
    assertThat(only().rated()).isFalse();
  }

  @Test
  void whatHurtIsLeftOutForAMonth() {
    offered("8").taps("offer:start").passes(Duration.ofSeconds(12)).taps("session:hurts");

    assertThat(history().hurting()).containsExactly(only().movement());
    assertThat(history(SOON.plus(Duration.ofDays(31))).hurting()).isEmpty();
  }

  @Test
  void onlyTheLatestTrialsAreRead() {
    offered("8");
    for (int i = 0; i < MovementHistory.MOST + 6; i++) {
      bot.passes(Duration.ofSeconds(1)).taps("offer:another");
    }

    assertThat(history().trials()).hasSize(MovementHistory.MOST);
  }

  @Test
  void somebodyNewHasNoHistory() {
    assertThat(history()).isEqualTo(MovementHistory.none());
  }

  private BotTester offered(String urge) {
    return bot.says("im craving").says(urge).taps("place:home").taps("body:okay");
  }

  private MovementTrial only() {
    List<MovementTrial> trials = history().trials();
    assertThat(trials).hasSize(1);
    return trials.getFirst();
  }

  private MovementHistory history() {
    return history(SOON);
  }

  private MovementHistory history(Instant now) {
    return bot.database().journal().history(BotTester.PERSON, now);
  }
}
