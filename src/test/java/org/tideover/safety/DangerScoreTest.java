package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.content.SafetyContent;
import org.tideover.domain.RiskLevel;

class DangerScoreTest {
  private static final SafetyFilter FILTER = TestEmbedder.filter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "i am going to kill myself tonight",
        "the evening is quiet and the tea is warm",
        "nobody would notice if i was gone. i set the table for one",
        "my chest feels tight and my arm is numb",
        "i have been thinking that the world is better without me in it",
        "what a match, we got murdered out there",
        "he locks the door so that i cannot leave",
        "there is nothing left. it rained. i packed my things and wrote to everyone",
        "the pills are gone and i feel so sleepy now",
      })
  void atTheBuiltThresholdsItDecidesWhatTheFilterDecides(String text) {
    DangerScore.Thresholds built = FILTER.thresholds().orElseThrow();
    DangerScore score = FILTER.score(text);
    RiskLevel level = FILTER.assess(text).level();
    assertThat(score.alarmsAt(built.concern())).isEqualTo(level.atLeast(RiskLevel.CONCERN));
    assertThat(score.isCrisisAt(built.crisis())).isEqualTo(level == RiskLevel.CRISIS);
  }

  @Test
  void gravityRaisesTheScore() {
    DangerScore calm = FILTER.score("the evening is quiet and the tea is warm");
    DangerScore grave = FILTER.score("i have been thinking that the world is better without me");
    assertThat(grave.concern()).isGreaterThan(calm.concern());
  }

  @Test
  void withoutAModelThePhrasesDecideAtEveryThreshold() {
    SafetyFilter phrases = SafetyFilter.phrasesOnly(SafetyContent.load());
    assertThat(phrases.thresholds()).isEmpty();
    DangerScore grave = phrases.score("i am going to kill myself tonight");
    DangerScore calm = phrases.score("the tea is warm");
    for (double threshold : List.of(-1e9, 0.0, 1e9)) {
      assertThat(grave.isCrisisAt(threshold)).isTrue();
      assertThat(calm.alarmsAt(threshold)).isFalse();
    }
  }
}
