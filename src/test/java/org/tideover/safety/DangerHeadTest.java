package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
              new DangerHead.Support(1, 1, Optional.of(RiskCategory.ABUSE)),
              new DangerHead.Support(-1, 0, Optional.empty())));

  private static SequencedMap<String, Double> facts() {
    SequencedMap<String, Double> facts = new LinkedHashMap<>();
    facts.put("rho danger", 0.0);
    facts.put("rho crisis", 0.5);
    return facts;
  }

  @Test
  void examplesOfAnotherBuildAreNotComparedInSilence() {
    assertThatThrownBy(() -> HEAD.score(new float[] {1}, ""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("build again");
  }

  @Test
  void scoresByNearnessToItsSupports() {
    DangerHead.Score near = HEAD.score(new float[] {1, 0.125f}, "");
    DangerHead.Score far = HEAD.score(new float[] {0.125f, 1}, "");
    assertThat(near.danger()).isEqualTo(1 - 0.125, within(1e-6));
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
                new DangerHead.Support(1, 1, Optional.of(RiskCategory.ABUSE)),
                new DangerHead.Support(1, 1, Optional.of(RiskCategory.OVERDOSE)),
                new DangerHead.Support(1, 1, Optional.of(RiskCategory.OVERDOSE)),
                new DangerHead.Support(-1, 0, Optional.empty())));
    float[] near = {1, 0.625f, 0.625f, 1};
    assertThat(supports.sums(near).danger()).isCloseTo(1.25, within(1e-6));
    assertThat(supports.sums(near).crisis()).isCloseTo(2.25, within(1e-6));
    assertThat(supports.category(near)).isEqualTo(RiskCategory.ABUSE);
    assertThat(supports.category(new float[] {0.625f, 1, 1, 0.625f}))
        .isEqualTo(RiskCategory.OVERDOSE);
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
  void theBuiltOneFoundMostDangerInSentencesItHadNotSeen() {
    assertThat(DangerHead.built().orElseThrow().facts())
        .hasEntrySatisfying("cv danger found", found -> assertThat(found).isGreaterThan(0.6))
        .hasEntrySatisfying(
            "cv harmless as crisis", alarmed -> assertThat(alarmed).isLessThan(0.02));
  }
}
