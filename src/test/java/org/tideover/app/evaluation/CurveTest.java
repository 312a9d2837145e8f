package org.tideover.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tideover.app.evaluation.Curve.Scored;
import org.tideover.domain.RiskLevel;
import org.tideover.safety.DangerScore;

class CurveTest {
  private static final DangerScore.Thresholds BUILT = new DangerScore.Thresholds(0.2, 0.1);

  private static List<Scored> scored() {
    Random random = new Random(11);
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      Sentence sentence = Samples.sentences().get(i % Samples.sentences().size());
      double score = random.nextGaussian();
      RiskLevel phrases = RiskLevel.values()[Math.max(0, random.nextInt(12) - 9)];
      scored.add(new Scored(sentence, new DangerScore(phrases, score, score - 0.3)));
    }
    return scored;
  }

  @Test
  void aHigherThresholdNeverFindsMore() {
    for (Curve curve : Curve.of(scored(), BUILT)) {
      assertThat(curve.lines()).hasSizeGreaterThanOrEqualTo(3);
      for (int line = 0; line < curve.lines().size(); line++) {
        int at = line;
        List<Integer> hits =
            curve.points().stream().map(point -> point.shares().get(at).hits()).toList();
        assertThat(hits).isSortedAccordingTo((one, other) -> other - one);
        assertThat(hits.getFirst()).isGreaterThan(hits.getLast());
        assertThat(curve.phrasesAlone().get(at).hits())
            .isLessThanOrEqualTo(hits.getLast())
            .isPositive();
      }
    }
  }

  @Test
  void theBuiltThresholdIsInTheMiddle() {
    Curve concern = Curve.of(scored(), BUILT).getFirst();
    assertThat(concern.level()).isEqualTo(RiskLevel.CONCERN);
    assertThat(concern.builtPoint().threshold()).isEqualTo(0.2);
    long found =
        scored().stream()
            .filter(one -> one.sentence().groups().contains(Group.CRISIS))
            .filter(one -> one.score().alarmsAt(0.2))
            .count();
    assertThat(concern.builtPoint().shares().getFirst().hits()).isEqualTo((int) found);
  }

  @Test
  void aCurveOfNothingIsLeftOut() {
    Sentence only = Samples.sentence("craving-real", "craving", "x");
    assertThat(Curve.of(List.of(new Scored(only, new DangerScore(RiskLevel.NONE, 0, 0))), BUILT))
        .singleElement()
        .satisfies(curve -> assertThat(curve.lines()).containsExactly(Bar.OPIOID_AS_CRISIS));
  }
}
