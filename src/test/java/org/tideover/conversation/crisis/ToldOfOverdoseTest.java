package org.tideover.conversation.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.PersonState;
import org.tideover.domain.Event;
import org.tideover.domain.Heard;
import org.tideover.domain.NoMatch;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;
import org.tideover.domain.SafetyAssessment.Layer;

class ToldOfOverdoseTest {
  private static final PersonState PERSON =
      PersonState.meet(new PersonId("test", "1"), Instant.parse("2026-11-23T02:10:00Z"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my friend isnt breathing",
        "she took too much",
        "i found him not breathing",
        "i cant wake her up",
        "another friend just overdosed",
        "my brother died of this and now my sister wont wake up",
        "he overdosed last year and hes not breathing again",
        "i took way too much"
      })
  void whatTellsNoTimeIsNow(String words) {
    assertThat(isNow(words, Heard.nothing())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "he overdosed alone in the bathroom",
        "i keep seeing him not breathing",
        "he was blue and not breathing when i found him",
        "she overdosed two years ago",
        "i miss him so much, he took too much"
      })
  void whatIsToldLikeThePastIsStillAboutIt(String words) {
    assertThat(isNow(words, Heard.nothing())).isFalse();
  }

  /** "Was" is a question in German. */
  @Test
  void englishWordsOfThePastTellNothingInAnotherLanguage() {
    Heard german =
        new Heard(
            new SafetyAssessment(
                RiskLevel.CRISIS, Optional.of(RiskCategory.OVERDOSE), 1, Layer.PHRASE, "de"),
            new NoMatch(0));

    assertThat(isNow("er atmet nicht was soll ich tun", german)).isTrue();
  }

  @Test
  void aSecondLookTellsNothingNew() {
    Event raised = new Event.Raised(RiskLevel.CRISIS, RiskCategory.OVERDOSE);

    assertThat(ToldOfOverdose.isNow(new Happening(PERSON, raised, Heard.nothing()))).isFalse();
  }

  private static boolean isNow(String words, Heard heard) {
    Event said = new Event.Said(new PersonText(words), false);
    return ToldOfOverdose.isNow(new Happening(PERSON, said, heard));
  }
}
