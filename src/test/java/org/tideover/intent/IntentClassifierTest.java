package org.tideover.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.content.IntentContent;
import org.tideover.domain.Classification;
import org.tideover.domain.Classification.By;
import org.tideover.domain.Embedder;
import org.tideover.domain.Intent;
import org.tideover.domain.IntentMatch;
import org.tideover.domain.MeaningHead;

/** Everything here is known without a model, and asking one fails the test. */
class IntentClassifierTest {
  private static final Embedder MUST_NOT_BE_ASKED =
      new Embedder() {
        @Override
        public float[] embed(String text) {
          throw new AssertionError("A phrase must not need the model");
        }

        @Override
        public int dimension() {
          return 1;
        }
      };

  private final IntentClassifier classifier =
      new IntentClassifier(
          IntentContent.load(),
          new MeaningHead("", List.of(), Map.of(), new float[0][], new float[0][], new float[0]),
          MUST_NOT_BE_ASKED);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          im craving | urge
          I’m craving!! | urge
          IM CRAVING SO BAD RIGHT NOW 😭 | urge
          im craivng | urge
          craaaaving | urge
          cravng | urge
          carving | urge
          cravign so bad | urge
          im carving so bad | urge
          i have carvings rn | urge
          got a bag in front of me | urge
          fuck you | other
          please help im craving | urge
          jonesing | urge
          i want to use so bad | urge
          since this morning ive been craving dope like nothing else | urge
          craving. my back hurts | urge
          my neck is stiff, craving so bad | urge
          urge… i use a wheelchair and i'm at my sister's place for the weekend with only ten minutes to myself | urge
          relapsed. can't stop shaking | lapse
          💉 | urge
          💉💉💉 | urge
          I used again | lapse
          i just used again and feel terrible | lapse
          relapsed last night | lapse
          yes | yes
          quiero consumir | urge
          Quiero CONSUMIR muchísimo ahora!! | urge
          estoy en casa y tengo ganas de consumir | urge
          хочу уколоться | urge
          мне очень хочется употребить | urge
          می‌خوام مصرف کنم | urge
          میخوام مصرف کنم | urge
          می خوام خیلی مصرف کنم | urge
          ich habe starken Suchtdruck | urge
          J’ai trop envie de consommer là | urge
          sí | yes
          si | yes
          да | yes
          بله | yes
          آره | yes
          ja | yes
          oui | yes
          нет | no
          نه | no
          nein | no
          non | no
          déjame en paz | stop
          оставь меня в покое | stop
          lass mich in Ruhe | stop
          yesss | yes
          yeah please | yes
          👍🏽 | yes
          nope | no
          nah | no
          stop | stop
          STOP!!! | stop
          please stop now | stop
          hi | greeting
          heyyy | greeting
          hellooo there | greeting
          thx so much | thanks
          🙏 | thanks
          hlep | help
          help | help
          help me | talk
          talk | talk
          😔 | mood
          check-in | check-in
          exercise | move
          """)
  void knownWordsNeedNoModel(String text, String intent) {
    Classification found = classifier.classifyPhrases(text);
    assertThat(found.intent().id()).isEqualTo(intent);
    assertThat(found.by()).isEqualTo(By.PHRASE);
    assertThat(found.confidence()).isBetween(0.85, 1.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no cravings and no urge to use today",
        "he says he wants to use",
        "i used to want to use every day",
        "im craving pizza",
        "craving. pizza",
        "no craving. my back hurts",
        "craving? no. my back hurts",
        "my sister called. craving",
        "carving wood",
        "i was carving a pumpkin",
        "i relapsed because i was craving dope",
        "are you there"
      })
  void doubtfulWordsAreLeftToTheModel(String text) {
    assertThat(classifier.classifyPhrases(text).by()).isEqualTo(By.NONE);
  }

  @Test
  void aNumberComesWithItsRating() {
    assertThat(classifier.classifyPhrases("like a nine"))
        .isEqualTo(new IntentMatch(Intent.RATING, 1.0, By.PHRASE, OptionalInt.of(9)));
  }

  @Test
  void aCravingKeepsTheNumberThatCameWithIt() {
    assertThat(classifier.classifyPhrases("i want to use, like 8 out of 10"))
        .isInstanceOfSatisfying(
            IntentMatch.class,
            match -> {
              assertThat(match.intent()).isEqualTo(Intent.URGE);
              assertThat(match.number()).hasValue(8);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void nothingSaidIsNoMatch(String text) {
    assertThat(classifier.classifyPhrases(text).by()).isEqualTo(By.NONE);
  }
}
