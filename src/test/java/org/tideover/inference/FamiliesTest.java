package org.tideover.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FamiliesTest {
  private static final float[] EAST = {1, 0};
  private static final float[] NORTH = {0, 1};
  private static final float[] NEARLY_EAST = {0.99f, 0.141f};
  private static final float[] WEST = {-1, 0};

  @Test
  void twinsStayInOneFold() {
    int[] folds = Families.folds(List.of(EAST, NORTH, NEARLY_EAST, WEST), 3);
    assertThat(folds[2]).isEqualTo(folds[0]);
    assertThat(folds).containsExactly(0, 1, 0, 2);
  }

  @Test
  void familiesTakeTurns() {
    assertThat(Families.folds(List.of(EAST, NORTH, WEST), 2)).containsExactly(0, 1, 0);
  }
}
