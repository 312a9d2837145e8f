package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;
import org.tideover.safety.OurTexts.Check;

/** Runs what clinicians wrote in content/checks/safety. */
class SafetyChecksTest {
  private static final SafetyFilter FILTER = TestEmbedder.filter();

  private static SafetyAssessment found(Check check) {
    return check.phrases() ? FILTER.assessPhrases(check.say()) : FILTER.assess(check.say());
  }

  private static boolean holds(Check check) {
    SafetyAssessment found = found(check);
    boolean level =
        check.level() == RiskLevel.NONE
            ? found.level() == RiskLevel.NONE
            : found.level().atLeast(check.level());
    return level
        && (check.language().isEmpty() || found.language().equals(check.language()))
        && (check.category().isEmpty()
            || found.category().map(one -> one.id()).orElse("").equals(check.category()));
  }

  @TestFactory
  Stream<DynamicTest> everyCheckHolds() {
    List<String> known = OurTexts.knownFailures();
    return OurTexts.checks().stream()
        .filter(check -> !known.contains(check.say()))
        .map(check ->
            DynamicTest.dynamicTest(
                check.file() + ": " + check.say(),
                () -> assertThat(holds(check)).as(check.say() + " -> " + found(check)).isTrue()));
  }

  @Test
  void knownFailuresStillFail() {
    List<String> known = OurTexts.knownFailures();
    assertThat(
            OurTexts.checks().stream()
                .filter(check -> known.contains(check.say()))
                .filter(SafetyChecksTest::holds))
        .as("now right: take them off the list")
        .isEmpty();
  }

  @Test
  void thereAreManyChecks() {
    assertThat(OurTexts.checks()).hasSizeGreaterThan(250);
  }
}
