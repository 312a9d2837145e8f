package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tideover.content.SafetyContent;
import org.tideover.domain.RiskCategory;

class MeaningHeadTest {
  @Test
  void wasTrainedFromTheExamplesAsTheyAre() {
    assertThat(SafetyContent.load().head())
        .as("examples changed: run mvn -Ptrain process-test-classes and commit the file")
        .contains("examples: " + Examples.fingerprint());
  }

  @Test
  void isAbsentWithoutItsFile() {
    assertThat(MeaningHead.read(List.of())).isEmpty();
  }

  @Test
  void keepsAVectorsDirectionWhenPacked() {
    float[] unpacked = MeaningHead.vector(MeaningHead.pack(new float[] {0.6f, 0, -0.8f}));
    assertThat(unpacked[0]).isEqualTo(0.6f, within(0.01f));
    assertThat(unpacked[2]).isEqualTo(-0.8f, within(0.01f));
  }

  @Test
  void scoresByNearnessToItsSupports() {
    MeaningHead head =
        MeaningHead.read(
                List.of(
                    "gamma: 1",
                    "rho danger: 0",
                    "rho crisis: 0.5",
                    "support 1 1 abuse " + MeaningHead.pack(new float[] {1, 0}),
                    "support -1 0 - " + MeaningHead.pack(new float[] {0, 1})))
            .orElseThrow();
    MeaningHead.Score near = head.score(new float[] {1, 0});
    MeaningHead.Score far = head.score(new float[] {0, 1});
    assertThat(near.danger()).isEqualTo(1 - Math.exp(-2), within(1e-6));
    assertThat(near.crisis()).isEqualTo(0.5, within(1e-6));
    assertThat(far.danger()).isNegative();
    assertThat(near.category()).isEqualTo(RiskCategory.ABUSE);
  }
}
