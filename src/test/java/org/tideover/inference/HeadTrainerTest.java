package org.tideover.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tideover.domain.Embedder;
import org.tideover.domain.MeaningHead;
import org.tideover.inference.HeadTrainer.Labelled;

class HeadTrainerTest {
  /** Knows only whether a text is long. */
  private static final Embedder LENGTH =
      new Embedder() {
        @Override
        public float[] embed(String text) {
          return text.length() > 12 ? new float[] {1, 0} : new float[] {0, 1};
        }

        @Override
        public int dimension() {
          return 2;
        }
      };

  private static final List<Labelled> SENTENCES =
      List.of(
          new Labelled("sea", "the sea is wide"),
          new Labelled("sea", "a sea so very deep"),
          new Labelled("sea", "the wide sea again"),
          new Labelled("sky", "the sky"),
          new Labelled("sky", "a sky"),
          new Labelled("sky", "blue sky"),
          new Labelled("tree", "an old tree in the garden"),
          new Labelled("tree", "tree"));

  @Test
  void learnsFromTheVectorsAndFromTheWords() {
    MeaningHead head = HeadTrainer.train(SENTENCES, LENGTH);
    assertThat(head.labels()).containsExactly("sea", "sky", "tree");
    assertThat(sea(head, "something long indeed")).isGreaterThan(sea(head, "short"));
    assertThat(sea(head, "sea")).isGreaterThan(sea(head, "short"));
  }

  @Test
  void theSameSentencesGiveTheSameHead() throws IOException {
    assertThat(bytes(HeadTrainer.train(SENTENCES, LENGTH)))
        .isEqualTo(bytes(HeadTrainer.train(SENTENCES, LENGTH)));
  }

  @Test
  void aHeadIsReadAsItWasWritten() throws IOException {
    MeaningHead head = HeadTrainer.train(SENTENCES, LENGTH);
    MeaningHead read = MeaningHead.read(new DataInputStream(new ByteArrayInputStream(bytes(head))));
    assertThat(read.fingerprint()).isEqualTo(HeadTrainer.fingerprint(SENTENCES));
    assertThat(sea(read, "the sea is wide")).isEqualTo(sea(head, "the sea is wide"));
  }

  @Test
  void aCutHeadIsNoHead() throws IOException {
    byte[] bytes = bytes(HeadTrainer.train(SENTENCES, LENGTH));
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
    assertThatThrownBy(() -> MeaningHead.read(new DataInputStream(new ByteArrayInputStream(cut))))
        .isInstanceOf(EOFException.class);
  }

  @Test
  void everyChangeOfASentenceChangesTheFingerprint() {
    assertThat(HeadTrainer.fingerprint(SENTENCES.subList(1, 6)))
        .isNotEqualTo(HeadTrainer.fingerprint(SENTENCES));
  }

  @Test
  void twoLabelsAreTooFew() {
    assertThatThrownBy(() -> HeadTrainer.train(SENTENCES.subList(0, 6), LENGTH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("three labels");
  }

  private static double sea(MeaningHead head, String text) {
    return head.probabilities(LENGTH.embed(text), text)[0];
  }

  private static byte[] bytes(MeaningHead head) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    head.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
