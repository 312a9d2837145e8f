package org.tideover.conversation.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tideover.conversation.state.Signal.Kind;
import org.tideover.domain.RiskCategory;

class SignalsTest {
  private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
  private static final Signals HURT =
      Signals.none().plus(new Signal(Kind.DANGER, RiskCategory.ABUSE, START));

  @Test
  void aBadDayWithoutHopePushesOutNoViolence() {
    Signals after = many(HURT, Kind.HOPELESS, RiskCategory.SUICIDE);

    assertThat(after.latest()).hasSize(Signals.MOST);
    assertThat(after.tells(RiskCategory.ABUSE, START.plus(Duration.ofDays(13)))).isTrue();
  }

  @Test
  void otherDangerPushesOutNoViolenceEither() {
    Signals after = many(HURT, Kind.DANGER, RiskCategory.OVERDOSE);

    assertThat(after.latest()).hasSize(Signals.MOST);
    assertThat(after.tells(RiskCategory.ABUSE, START.plus(Duration.ofDays(13)))).isTrue();
  }

  @Test
  void whatMeansLittleIsLetGoFirst() {
    Signals low = many(Signals.none(), Kind.LOWEST_MOOD, RiskCategory.SUICIDE);
    Signals concern = low.plus(new Signal(Kind.CONCERN, RiskCategory.MEDICAL, START));
    Signals after = many(concern, Kind.HOPELESS, RiskCategory.SUICIDE);

    assertThat(after.count(one -> one.kind() == Kind.CONCERN)).isOne();
    assertThat(after.count(one -> one.kind() == Kind.LOWEST_MOOD)).isZero();
    assertThat(after.latest()).hasSize(Signals.MOST);
  }

  @Test
  void theOldestOfOneKindGoesFirst() {
    Signals after = many(Signals.none(), Kind.CONCERN, RiskCategory.SUICIDE);

    assertThat(after.latest().getFirst().at()).isEqualTo(START.plus(Duration.ofMinutes(9)));
    assertThat(after.latest()).hasSize(Signals.MOST);
  }

  @Test
  void whatIsTooOldIsLetGo() {
    Instant late = START.plus(Duration.ofDays(15));
    Signals after = HURT.plus(new Signal(Kind.HOPELESS, RiskCategory.SUICIDE, late));

    assertThat(after.latest()).hasSize(1);
  }

  private static Signals many(Signals before, Kind kind, RiskCategory category) {
    Signals all = before;
    for (int minute = 1; minute <= 20; minute++) {
      all = all.plus(new Signal(kind, category, START.plus(Duration.ofMinutes(minute))));
    }
    return all;
  }
}
