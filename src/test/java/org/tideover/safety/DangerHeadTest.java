package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.tideover.domain.RiskCategory;

class DangerHeadTest {
  private static final DangerHead HEAD =
      new DangerHead(
          "these sentences",
          facts(),
          Map.of("fire", new DangerHead.WordWeight(0.25f, 0.5f)),
          List.of(
              new DangerHead.Support(
                  1, 1, Optional.of(RiskCategory.ABUSE), PackedVector.of(new float[] {1, 0})),
              new DangerHead.Support(
                  -1, 0, Optional.empty(), PackedVector.of(new float[] {0, 1}))));

  private static SequencedMap<String, Double> facts() {
    SequencedMap<String, Double> facts = new LinkedHashMap<>();
    facts.put("gamma", 1.0);
    facts.put("rho danger", 0.0);
    facts.put("rho crisis", 0.5);
    return facts;
  }

  @Test
  void scoresByNearnessToItsSupports() {
    DangerHead.Score near = HEAD.score(new float[] {1, 0}, "");
    DangerHead.Score far = HEAD.score(new float[] {0, 1}, "");
    assertThat(near.danger()).isEqualTo(1 - Math.exp(-2), within(1e-6));
    assertThat(near.crisis()).isEqualTo(0.5, within(1e-6));
    assertThat(far.danger()).isNegative();
    assertThat(near.categories().get()).isEqualTo(RiskCategory.ABUSE);
  }

  @Test
  void scoresByItsWords() {
    double without = HEAD.score(new float[] {0, 1}, "water").danger();
    assertThat(HEAD.score(new float[] {0, 1}, "fire").danger())
        .isEqualTo(without + 0.25, within(1e-6));
  }

  @Test
  void wordsShareTheirWeightByTheRootOfTheirNumber() {
    DangerHead head =
        new DangerHead(
            "words",
            facts(),
            Map.of(
                "fire", new DangerHead.WordWeight(1, 2), "smoke", new DangerHead.WordWeight(1, 2)),
            List.of());
    assertThat(head.score(new float[0], "fire and smoke").danger())
        .isEqualTo(2 / Math.sqrt(2), within(1e-6));
    assertThat(head.score(new float[0], "fire and smoke").crisis())
        .isEqualTo(4 / Math.sqrt(2) - 0.5, within(1e-6));
    assertThat(head.score(new float[0], "water").danger()).isZero();
    assertThat(head.score(new float[0], "").categories().get()).isEqualTo(RiskCategory.SUICIDE);
  }

  @Test
  void theNearestDangersAgreeOnTheCategory() {
    Supports supports =
        new Supports(
            List.of(
                support(RiskCategory.ABUSE, 1, 0),
                support(RiskCategory.OVERDOSE, 0.8f, 0.6f),
                support(RiskCategory.OVERDOSE, 0.8f, 0.6f),
                new DangerHead.Support(
                    -1, 0, Optional.empty(), PackedVector.of(new float[] {1, 0}))));
    float[] near = supports.nearness(1).of(new float[] {1, 0});
    assertThat(near[0]).isCloseTo(1, within(1e-2f));
    assertThat((double) near[1]).isCloseTo(Math.exp(-0.4), within(1e-2));
    assertThat(supports.danger(near))
        .isCloseTo(near[0] + near[1] + near[2] - near[3], within(1e-6));
    assertThat(supports.crisis(near)).isCloseTo(near[0] + near[1] + near[2], within(1e-6));
    assertThat(supports.category(near)).isEqualTo(RiskCategory.ABUSE);
    assertThat(supports.category(supports.nearness(1).of(new float[] {0.8f, 0.6f})))
        .isEqualTo(RiskCategory.OVERDOSE);
  }

  private static DangerHead.Support support(RiskCategory category, float one, float two) {
    return new DangerHead.Support(
        1, 1, Optional.of(category), PackedVector.of(new float[] {one, two}));
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    HEAD.write(new DataOutputStream(bytes));
    DangerHead read = DangerHead.read(new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(read.fingerprint()).isEqualTo("these sentences");
    assertThat(read.facts()).isEqualTo(HEAD.facts());
    DangerHead.Score before = HEAD.score(new float[] {0.6f, 0.8f}, "fire");
    DangerHead.Score after = read.score(new float[] {0.6f, 0.8f}, "fire");
    assertThat(after.danger()).isEqualTo(before.danger());
    assertThat(after.crisis()).isEqualTo(before.crisis());
    assertThat(after.categories().get()).isEqualTo(before.categories().get());
  }

  @Test
  void keepsAVectorsDirectionWhenPacked() {
    float[] unpacked = PackedVector.of(new float[] {0.6f, 0, -0.8f}).unpacked();
    assertThat(unpacked[0]).isEqualTo(0.6f, within(0.01f));
    assertThat(unpacked[2]).isEqualTo(-0.8f, within(0.01f));
  }

  @Test
  void theBuiltOneFoundMostDangerInSentencesItHadNotSeen() {
    assertThat(DangerHead.built().orElseThrow().facts())
        .hasEntrySatisfying("cv danger found", found -> assertThat(found).isGreaterThan(0.6))
        .hasEntrySatisfying(
            "cv harmless as crisis", alarmed -> assertThat(alarmed).isLessThan(0.02));
  }
}
