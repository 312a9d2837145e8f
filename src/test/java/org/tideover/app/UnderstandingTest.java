package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tideover.content.IntentContent;
import org.tideover.content.SafetyContent;
import org.tideover.domain.Classification.By;
import org.tideover.domain.Embedder;
import org.tideover.domain.Heard;
import org.tideover.domain.Intent;
import org.tideover.domain.MeaningHead;
import org.tideover.domain.RiskLevel;
import org.tideover.inference.CachingEmbedder;
import org.tideover.intent.IntentClassifier;
import org.tideover.safety.DangerHead;
import org.tideover.safety.Meaning;
import org.tideover.safety.SafetyFilter;

class UnderstandingTest {
  private final List<String> asked = new ArrayList<>();
  private boolean isBroken = true;

  private final Embedder model =
      new Embedder() {
        @Override
        public float[] embed(String text) {
          asked.add(text);
          if (isBroken) {
            throw new IllegalStateException("no model on this machine");
          }
          return new float[1];
        }

        @Override
        public int dimension() {
          return 1;
        }
      };
  private final Understanding understanding = over(model);

  private static Understanding over(Embedder embedder) {
    return new Understanding(
        new SafetyFilter(
            SafetyContent.load(),
            DangerHead.built()
                .map(head -> new Meaning(embedder, vector -> new float[head.kept()], head))),
        new IntentClassifier(
            IntentContent.load(),
            new MeaningHead("", List.of(), Map.of(), new float[0][], new float[0][], new float[0]),
            embedder));
  }

  @Test
  void aModelThatDiesIsNoticedAlthoughWhatItReadIsRemembered() {
    Understanding remembering = over(new CachingEmbedder(model, 2_000));
    isBroken = false;
    for (int look = 0; look < 40; look++) {
      assertThat(remembering.readsMeaning()).isTrue();
    }
    assertThat(asked).as("each look asks the model").hasSize(40);

    isBroken = true;
    assertThat(remembering.readsMeaning()).isFalse();
  }

  @Test
  void whatIsOnlyLookedAtPushesNothingOutOfTheMemory() {
    CachingEmbedder memory = new CachingEmbedder(model, 2_000);
    isBroken = false;
    assertThat(over(memory).readsMeaning()).isTrue();
    memory.embed(asked.getLast());
    assertThat(asked).as("it was not remembered").hasSize(2);
  }

  @Test
  void aBrokenModelCostsNeitherTheDangerNorThePhrases() {
    Heard heard = understanding.hear("craving, and honestly i have no reason to live");
    assertThat(heard.safety().level()).isEqualTo(RiskLevel.CONCERN);
    Heard unknown = understanding.hear("words that no phrase holds, in a long line of their own");
    assertThat(unknown.safety().level()).isEqualTo(RiskLevel.NONE);
    assertThat(unknown.intent().by()).isEqualTo(By.NONE);
    assertThat(asked).isNotEmpty();
  }

  @Test
  void aCravingKnownWordForWordWaitsForNoModelButStillPassesThePhrasesOfDanger() {
    Heard heard = understanding.hear("im craving so bad");
    assertThat(heard.intent().is(Intent.URGE)).isTrue();
    assertThat(asked).isEmpty();
    assertThat(understanding.hear("craving. i want to kill myself").safety().level())
        .isEqualTo(RiskLevel.CRISIS);
  }

  @Test
  void sorrowKnownWordForWordIsStillHeardByTheModel() {
    understanding.hear("i feel so alone");
    assertThat(asked).contains("i feel so alone");
  }

  @Test
  void bothQuestionsAreAskedAboutTheSameWords() {
    understanding.hear("Honestly?? i walked 2 miles today, cus the bus was L8");
    assertThat(asked).hasSize(2);
    assertThat(asked.getFirst()).isEqualTo(asked.getLast());
  }

  @Test
  void withoutAModelPhrasesDecide() {
    Heard heard = understanding.hearPhrases("jonesing");
    assertThat(heard.safety().level()).isEqualTo(RiskLevel.NONE);
    assertThat(heard.intent().is(Intent.URGE)).isTrue();
    assertThat(asked).isEmpty();
  }
}
