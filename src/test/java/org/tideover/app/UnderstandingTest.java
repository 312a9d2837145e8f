package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tideover.content.IntentContent;
import org.tideover.domain.Classification.By;
import org.tideover.domain.Embedder;
import org.tideover.domain.Heard;
import org.tideover.domain.Intent;
import org.tideover.domain.MeaningHead;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;
import org.tideover.intent.IntentClassifier;

class UnderstandingTest {
  private static final SafetyAssessment CRISIS =
      SafetyAssessment.of(
          RiskLevel.CRISIS, RiskCategory.SUICIDE, 0.9, SafetyAssessment.Layer.EMBEDDING);
  private static final SafetyAssessment CONCERN =
      SafetyAssessment.of(
          RiskLevel.CONCERN, RiskCategory.SUICIDE, 0.7, SafetyAssessment.Layer.PHRASE);

  private final Embedder broken =
      new Embedder() {
        @Override
        public float[] embed(String text) {
          throw new IllegalStateException("no model on this machine");
        }

        @Override
        public int dimension() {
          return 1;
        }
      };
  private final Understanding understanding =
      new Understanding(
          text -> CRISIS,
          text -> CONCERN,
          new IntentClassifier(
              IntentContent.load(),
              new MeaningHead(
                  "", List.of(), Map.of(), new float[0][], new float[0][], new float[0]),
              broken),
          text -> {});

  @Test
  void aBrokenModelCostsNeitherTheDangerNorThePhrases() {
    Heard heard = understanding.hear("craving, and so much else besides that nobody knows");
    assertThat(heard.safety()).isEqualTo(CRISIS);
    Heard unknown = understanding.hear("words that no phrase holds, in a long line of their own");
    assertThat(unknown.safety()).isEqualTo(CRISIS);
    assertThat(unknown.intent().by()).isEqualTo(By.NONE);
  }

  @Test
  void aCravingKnownWordForWordWaitsForNoModelButStillPassesThePhrasesOfDanger() {
    Heard heard = understanding.hear("im craving so bad");
    assertThat(heard.safety()).isEqualTo(CONCERN);
    assertThat(heard.intent().is(Intent.URGE)).isTrue();
  }

  @Test
  void sorrowKnownWordForWordIsStillHeardByTheModel() {
    assertThat(understanding.hear("i feel so alone").safety()).isEqualTo(CRISIS);
  }

  @Test
  void withoutAModelPhrasesDecide() {
    Heard heard = understanding.hearPhrases("jonesing");
    assertThat(heard.safety()).isEqualTo(CONCERN);
    assertThat(heard.intent().is(Intent.URGE)).isTrue();
  }
}
