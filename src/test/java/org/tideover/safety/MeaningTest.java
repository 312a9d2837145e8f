package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tideover.content.SafetyContent;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;

/** Assessing by meaning, with a head that knows fire from water. */
class MeaningTest {
  private static final SafetyContent CONTENT = SafetyContent.load();
  private static final String CALM = "we walked along the water and it was fine. ";

  private final SafetyFilter filter = new SafetyFilter(CONTENT, Optional.of(SmallHead.MEANING));

  private RiskLevel level(String text) {
    return filter.assess(text).level();
  }

  @Test
  void whatLiesNearDangerIsHeard() {
    SafetyAssessment fire = filter.assess("there is a fire here");
    assertThat(fire.level()).isEqualTo(RiskLevel.CRISIS);
    assertThat(fire.category()).contains(RiskCategory.ABUSE);
    assertThat(fire.by()).isEqualTo(SafetyAssessment.Layer.EMBEDDING);
    assertThat(fire.confidence()).isBetween(0.85, 0.9);
    assertThat(level("there is smoke here")).isEqualTo(RiskLevel.CONCERN);
    assertThat(level("there is water here")).isEqualTo(RiskLevel.NONE);
  }

  @Test
  void aSentenceOutOfAShortTextMustSoundGraver() {
    assertThat(level("we swam. there is a fire here")).isEqualTo(RiskLevel.CRISIS);
    assertThat(level(CALM + "there is smoke here")).isEqualTo(RiskLevel.CONCERN);
  }

  @Test
  void everySentenceOfAWallIsHeard() {
    for (int before : List.of(0, 1, 40, 79)) {
      String text = wall(before) + "there is a fire here. " + wall(79 - before);
      assertThat(level(text)).as("after " + before).isEqualTo(RiskLevel.CRISIS);
    }
    assertThat(level(wall(80))).isEqualTo(RiskLevel.NONE);
  }

  /** Walls of sentences that all differ: what is said twice is read once. */
  private static String wall(int sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      text.append("on day ").append(i).append(" we walked along the water. ");
    }
    return text.toString();
  }

  @Test
  void whatIsNotLatinIsLeftToPhrases() {
    assertThat(filter.partsToEmbed("он сегодня гулял у реки и все хорошо")).isEmpty();
    assertThat(filter.partsToEmbed("12 34 56")).isEmpty();
    assertThat(filter.partsToEmbed("we walked all day along the река")).hasSize(1);
    assertThat(filter.partsToEmbed("мы гуляли весь день along the river")).isEmpty();
  }

  @Test
  void aCrisisEndsTheReading() {
    List<String> asked = new ArrayList<>();
    SmallHead.filter(asked).assess("there is a fire here. the fire is big");
    assertThat(asked).hasSize(1);
  }

  @Test
  void theGraverOfPhraseAndMeaningWins() {
    assertThat(filter.assess("everyone would be better off without me").by())
        .isEqualTo(SafetyAssessment.Layer.PHRASE);
    assertThat(filter.assess("everyone would be better off without me and there is a fire").by())
        .isEqualTo(SafetyAssessment.Layer.EMBEDDING);
  }

  @Test
  void anExcusedClauseIsNotReadForMeaning() {
    assertThat(filter.partsToEmbed("i do not want to die")).allMatch(part -> !part.contains("die"));
    assertThat(filter.partsToEmbed("i want to kill myself")).isEmpty();
  }

  @Test
  void withoutAModelPhrasesDecide() {
    SafetyFilter phrases = SafetyFilter.phrasesOnly(CONTENT);
    assertThat(phrases.assess("there is a fire here").level()).isEqualTo(RiskLevel.NONE);
    assertThat(phrases.partsToEmbed("there is a fire here")).isEmpty();
  }
}
