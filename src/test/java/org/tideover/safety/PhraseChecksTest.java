package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tideover.content.SafetyContent;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;
import org.tideover.safety.OurTexts.Check;

/** What phrases alone find in what clinicians check with: this must hold where no model is. */
class PhraseChecksTest {
  private static final SafetyContent CONTENT = SafetyContent.load();

  /** Made anew, so that the reading of the notation is under test as well. */
  private final SafetyFilter phrases = SafetyFilter.phrasesOnly(CONTENT);

  @Test
  void whatPhrasesMustFindTheyFind() {
    List<String> known = OurTexts.knownFailures();
    for (Check check : OurTexts.checks()) {
      if (check.phrases() && !known.contains(check.say())) {
        SafetyAssessment found = phrases.assess(check.say());
        assertThat(found.level()).as(check.say()).isGreaterThanOrEqualTo(check.level());
        if (check.level() != RiskLevel.NONE) {
          assertThat(found.by()).isEqualTo(SafetyAssessment.Layer.PHRASE);
        }
        if (!check.category().isEmpty()) {
          assertThat(found.category().orElseThrow().id()).isEqualTo(check.category());
        }
      }
    }
  }

  @Test
  void whatIsHarmlessNoPhraseFinds() {
    List<String> known = OurTexts.knownFailures();
    for (Check check : OurTexts.checks()) {
      if (check.level() == RiskLevel.NONE && !known.contains(check.say())) {
        assertThat(phrases.assess(check.say()).level()).as(check.say()).isEqualTo(RiskLevel.NONE);
      }
    }
  }
}
