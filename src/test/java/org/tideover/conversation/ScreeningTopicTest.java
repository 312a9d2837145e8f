package org.tideover.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.ScreeningTopic;
import org.tideover.domain.Body;
import org.tideover.domain.Caution;
import org.tideover.domain.PersonId;
import org.tideover.domain.Screening;

class ScreeningTopicTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:10:00Z");

  /** A no to one question must not take back what another brought. */
  @Test
  void noTwoTopicsBringTheSameCaution() {
    assertThat(Arrays.stream(ScreeningTopic.values()).flatMap(topic -> topic.cautions().stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void anyYesAsksForTheGentleSetAndANoTakesItBack() {
    Screening pregnant = Screening.unasked().telling(true, ScreeningTopic.PREGNANT.cautions());
    assertThat(pregnant.gentle()).isTrue();
    assertThat(pregnant.telling(false, List.of(Caution.HEART)).gentle()).isTrue();
    assertThat(pregnant.telling(false, ScreeningTopic.PREGNANT.cautions()).gentle()).isFalse();
    assertThat(Screening.unasked().onWheels(true).gentle()).isFalse();
  }

  @Test
  void aSignForbidsMovementForAWeekAndKeepsItGentleAfterwards() {
    PersonState person =
        PersonState.meet(new PersonId("test", "1"), NOW)
            .screened(Screening.unasked().forbidden(Optional.of(NOW)))
            .feeling(Body.OKAY, NOW);
    assertThat(person.bodyAt(NOW)).contains(Body.UNWELL);
    assertThat(person.toldAt(NOW)).contains(Body.OKAY);
    Instant later = NOW.plus(Duration.ofDays(7));
    assertThat(person.bodyAt(later)).isEmpty();
    assertThat(person.screening().cautions()).contains(Caution.HEART, Caution.DIZZY);
  }

  @Test
  void sleepinessIsAboveASign() {
    PersonState person =
        PersonState.meet(new PersonId("test", "1"), NOW)
            .screened(Screening.unasked().forbidden(Optional.of(NOW)))
            .feeling(Body.SLEEPY, NOW);
    assertThat(person.bodyAt(NOW)).contains(Body.SLEEPY);
  }
}
