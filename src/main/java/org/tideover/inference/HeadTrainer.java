package org.tideover.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tideover.domain.Embedder;
import org.tideover.domain.MeaningHead;
import org.tideover.domain.Wording;

/**
 * Trains a {@link MeaningHead} from labelled sentences: softmax regression by gradient descent with
 * momentum. It draws no random number and sums in a fixed order, so the same sentences give the
 * same head. A label with few sentences weighs as much as the root of its rarity allows.
 */
public final class HeadTrainer {
  // Chosen by five-fold cross-validation on our own sentences (docs/decisions/0003).
  private static final double VECTOR_SCALE = 6;
  private static final double WORD_SCALE = 6;
  private static final double DECAY = 1e-3;
  private static final double MOMENTUM = 0.9;
  private static final int ROUNDS = 150;
  private static final int SEEN_AT_LEAST = 2;
  // Part of the fingerprint: to be raised with every change to how the training or the words work.
  private static final String VERSION = "1";

  private HeadTrainer() {}

  /**
   * A sentence and what it means.
   *
   * @param label its meaning
   * @param text the sentence
   */
  public record Labelled(String label, String text) {}

  /** Names everything a head is trained from, so that a stale one can be told. */
  public static String fingerprint(List<Labelled> sentences) {
    return Fingerprint.of("intent " + VERSION, sentences);
  }

  /** Trains. */
  public static MeaningHead train(List<Labelled> sentences, Embedder embedder) {
    List<String> labels = sentences.stream().map(Labelled::label).distinct().sorted().toList();
    Map<String, Integer> words = vocabulary(sentences);
    MeaningHead empty =
        new MeaningHead(
            fingerprint(sentences),
            labels,
            words,
            new float[labels.size()][embedder.dimension()],
            new float[labels.size()][words.size()],
            new float[labels.size()]);
    SoftmaxRegression regression =
        new SoftmaxRegression(labels.size(), embedder.dimension() + words.size());
    List<SoftmaxRegression.Row> rows = new ArrayList<>();
    Map<String, Double> weights = weights(sentences);
    for (Labelled sentence : sentences) {
      rows.add(
          new SoftmaxRegression.Row(
              labels.indexOf(sentence.label),
              weights.getOrDefault(sentence.label, 0.0),
              vector(embedder.embed(sentence.text)),
              shifted(empty.places(sentence.text), embedder.dimension()),
              wordValue(empty.places(sentence.text).length)));
    }
    double step = 8 / (VECTOR_SCALE * VECTOR_SCALE + WORD_SCALE * WORD_SCALE);
    regression.fit(rows, ROUNDS, step, MOMENTUM, DECAY);
    return filled(empty, regression);
  }

  /**
   * Words and pairs that more than one sentence holds; the others could only be learned by heart.
   */
  private static Map<String, Integer> vocabulary(List<Labelled> sentences) {
    Map<String, Integer> counts = new TreeMap<>();
    sentences.forEach(sentence ->
        Wording.features(sentence.text).forEach(word -> counts.merge(word, 1, Integer::sum)));
    Map<String, Integer> places = new LinkedHashMap<>();
    counts.forEach((word, count) -> {
      if (count >= SEEN_AT_LEAST) {
        places.put(word, places.size());
      }
    });
    return places;
  }

  /** One sentence's share in the whole, by label. */
  private static Map<String, Double> weights(List<Labelled> sentences) {
    Map<String, Integer> counts = new TreeMap<>();
    sentences.forEach(sentence -> counts.merge(sentence.label, 1, Integer::sum));
    Map<String, Double> weights = new TreeMap<>();
    double sum = 0;
    for (var entry : counts.entrySet()) {
      weights.put(entry.getKey(), 1 / Math.sqrt(entry.getValue()));
      sum += Math.sqrt(entry.getValue());
    }
    double total = sum;
    weights.replaceAll((label, weight) -> weight / total);
    return weights;
  }

  private static double[] vector(float[] embedding) {
    double[] scaled = new double[embedding.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = VECTOR_SCALE * embedding[i];
    }
    return scaled;
  }

  private static int[] shifted(int[] places, int by) {
    int[] shifted = places.clone();
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] += by;
    }
    return shifted;
  }

  private static double wordValue(int known) {
    return known == 0 ? 0 : WORD_SCALE / Math.sqrt(known);
  }

  private static MeaningHead filled(MeaningHead head, SoftmaxRegression regression) {
    for (int label = 0; label < head.labels().size(); label++) {
      float[] vector = head.vectorWeights()[label];
      float[] words = head.wordWeights()[label];
      for (int i = 0; i < vector.length; i++) {
        vector[i] = (float) (VECTOR_SCALE * regression.weight(label, i));
      }
      for (int i = 0; i < words.length; i++) {
        words[i] = (float) (WORD_SCALE * regression.weight(label, vector.length + i));
      }
      head.biases()[label] = (float) regression.bias(label);
    }
    return head;
  }
}
