package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;
import java.util.Optional;
import org.tideover.content.SafetyContent;
import org.tideover.domain.RiskLevel;
import org.tideover.tester.Disguise;

/**
 * What Jazzer found, tried again in each build; with {@code -Pfuzz} it looks for more
 * (docs/safety.md).
 */
class SafetyFuzzTest {
  private static final SafetyContent CONTENT = SafetyContent.load();
  private static final SafetyFilter FILTER =
      new SafetyFilter(CONTENT, Optional.of(SmallHead.MEANING));

  @FuzzTest(maxDuration = "4m")
  void anyTextIsAssessed(@NotNull @WithUtf8Length(max = 3000) String text) {
    assertThat(FILTER.assess(text).level())
        .isGreaterThanOrEqualTo(FILTER.assessPhrases(text).level());
  }

  @FuzzTest(maxDuration = "4m")
  void aCrisisIsHeardBesideAnyText(@NotNull @WithUtf8Length(max = 1000) String text) {
    assertThat(FILTER.assessPhrases(text + ".\nI want to kill myself.\n" + text).level())
        .isEqualTo(RiskLevel.CRISIS);
  }

  @FuzzTest(maxDuration = "4m")
  void noDressLowersALevel(
      @NotNull @WithUtf8Length(max = 300) String text, @NotNull Disguise under) {
    assertThat(FILTER.assessPhrases(under.on(text)).level())
        .isGreaterThanOrEqualTo(FILTER.assessPhrases(text).level());
  }
}
