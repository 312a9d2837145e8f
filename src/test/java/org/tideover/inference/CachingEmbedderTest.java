package org.tideover.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
    embedder.embed("x".repeat(300));
    embedder.embed("x".repeat(300));
    assertThat(asked).hasSize(2);
  }

  @Test
  void aTextThatIsExpectedIsComputedOnceAndElsewhere() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch maySucceed = new CountDownLatch(1);
    Embedder slow = slow(begun, maySucceed);
    CachingEmbedder embedder = new CachingEmbedder(slow, 10);
    embedder.expect("im craving");
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    maySucceed.countDown();
    assertThat(embedder.embed("im craving")).containsExactly(10);
    assertThat(asked).containsExactly("im craving");
  }

  private Embedder slow(CountDownLatch begun, CountDownLatch maySucceed) {
    return new Embedder() {
      @Override
      public float[] embed(String text) {
        begun.countDown();
        try {
          assertThat(maySucceed.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
        return counting.embed(text);
      }

      @Override
      public int dimension() {
        return 1;
      }
    };
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
