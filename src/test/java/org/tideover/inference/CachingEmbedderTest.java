package org.tideover.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tideover.domain.Embedder;

class CachingEmbedderTest {
  private final List<String> asked = new ArrayList<>();
  private final Embedder counting =
      new Embedder() {
        @Override
        public float[] embed(String text) {
          asked.add(text);
          return new float[] {text.length()};
        }

        @Override
        public int dimension() {
          return 1;
        }
      };

  @Test
  void aTextThatComesAgainIsNotComputedAgain() {
    CachingEmbedder embedder = new CachingEmbedder(counting, 10);
    assertThat(embedder.embed("yes")).containsExactly(embedder.embed(" yes\n"));
    assertThat(asked).hasSize(1);
  }

  @Test
  void whatACallerDoesToAVectorStaysWithTheCaller() {
    CachingEmbedder embedder = new CachingEmbedder(counting, 10);
    embedder.embed("yes")[0] = -1;
    assertThat(embedder.embed("yes")).containsExactly(3);
  }

  @Test
  void longTextsAreNotKept() {
    CachingEmbedder embedder = new CachingEmbedder(counting, 10);
    embedder.embed("x".repeat(500));
    embedder.embed("x".repeat(500));
    assertThat(asked).hasSize(2);
  }

  @Test
  void anEmbedderThatCannotOpenSaysSoAtEachCall() {
    LateEmbedder late =
        new LateEmbedder(
            1,
            () -> {
              throw new IllegalStateException("the disk is full");
            });
    assertThatThrownBy(() -> late.embed("hi"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("could not be opened")
        .hasStackTraceContaining("the disk is full");
  }
}
