package org.tideover.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FamiliesTest {
  private static final float[] EAST = {1, 0};
  private static final float[] NORTH = {0, 1};
  private static final float[] NEARLY_EAST = {0.99f, 0.141f};
  private static final float[] WEST = {-1, 0};

  @BeforeAll
  static void prepare() {
    NativeLibraries.prepare(Path.of("target", "models"));
  }

  @Test
  void twinsStayInOneFold() {
    assertThat(folds(3, EAST, NORTH, NEARLY_EAST, WEST)).containsExactly(0, 1, 0, 2);
  }

  @Test
  void familiesTakeTurns() {
    assertThat(folds(2, EAST, NORTH, WEST)).containsExactly(0, 1, 0);
  }

  private static int[] folds(int folds, float[]... vectors) {
    List<PackedVector> packed = Stream.of(vectors).map(PackedVector::of).toList();
    try (Products products = new Products(packed)) {
      return Families.folds(products, packed.size(), folds);
    }
  }
}
