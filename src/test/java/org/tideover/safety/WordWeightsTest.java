package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tideover.safety.DangerHead.WordWeight;

class WordWeightsTest {
  private static final int MANY = 20_000;

  private final WordWeights weights = WordWeights.of(many());

  private static Map<String, WordWeight> many() {
    Map<String, WordWeight> many = new HashMap<>();
    for (int i = 0; i < MANY; i++) {
      many.put("word " + i, new WordWeight(i, -i));
    }
    return many;
  }

  @Test
  void everyKnownWordHasItsOwnWeights() {
    for (int i = 0; i < MANY; i++) {
      int place = weights.places(List.of("word " + i))[0];
      assertThat(weights.danger(place)).isEqualTo(i);
      assertThat(weights.crisis(place)).isEqualTo(-i);
    }
  }

  @Test
  void strangeWordsAreLeftOutAndTheOrderIsKept() {
    int[] places = weights.places(List.of("word 7", "a stranger", "", "word 3"));
    assertThat(places).hasSize(2);
    assertThat(weights.danger(places[0])).isEqualTo(7);
    assertThat(weights.danger(places[1])).isEqualTo(3);
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    WordWeights read = read(written());
    int place = read.places(List.of("word 19999"))[0];
    assertThat(read.danger(place)).isEqualTo(19_999);
    assertThat(read.crisis(place)).isEqualTo(-19_999);
  }

  @Test
  void aCutFileIsNoFile() throws IOException {
    byte[] bytes = written();
    assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length - 1)))
        .isInstanceOf(EOFException.class);
  }

  private byte[] written() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    weights.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static WordWeights read(byte[] bytes) throws IOException {
    return WordWeights.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
