package org.tideover.inference;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tideover.domain.Embedder;
import org.tideover.domain.MeaningHead;
import org.tideover.domain.Wording;

/**
 * Trains a {@link MeaningHead} from labelled sentences with LIBLINEAR: one logistic regression for
 * each label against all others. The same sentences give the same head. A label with few sentences
 * weighs as much as the root of its rarity allows.
 */
public final class HeadTrainer {
  // Chosen by five-fold cross-validation on our own sentences (docs/decisions/0003).
  private static final double COST = 8;
  private static final double TOLERANCE = 1e-4;
  private static final int SEEN_AT_LEAST = 2;
  // Part of the fingerprint: to be raised with every change to how the training or the words work.
  private static final String VERSION = "3";

  private HeadTrainer() {}

  /**
   * A sentence and what it means.
   *
   * @param label its meaning
   * @param text the sentence, as it will be read
   */
  public record Labelled(String label, String text) {}

  /** Names everything a head is trained from, so that a stale one can be told. */
  public static String fingerprint(List<Labelled> sentences) {
    return Fingerprint.of("intent " + VERSION, sentences);
  }

  /**
   * Trains.
   *
   * @throws IllegalArgumentException when there are fewer than three labels, because LIBLINEAR
   *     keeps the weights of two as those of one
   */
  public static MeaningHead train(List<Labelled> sentences, Embedder embedder) {
    List<String> labels = sentences.stream().map(Labelled::label).distinct().sorted().toList();
    if (labels.size() < 3) {
      throw new IllegalArgumentException("A head tells at least three labels apart: " + labels);
    }
    Map<String, Integer> words = vocabulary(sentences);
    MeaningHead empty =
        new MeaningHead(
            fingerprint(sentences),
            labels,
            words,
            new float[labels.size()][embedder.dimension()],
            new float[labels.size()][words.size()],
            new float[labels.size()]);
    Problem problem = new Problem();
    problem.l = sentences.size();
    problem.n = embedder.dimension() + words.size() + 1;
    problem.bias = 1;
    problem.x =
        sentences.stream()
            .parallel()
            .map(sentence -> row(empty, sentence.text, embedder))
            .toArray(Feature[][]::new);
    problem.y = sentences.stream().mapToDouble(one -> labels.indexOf(one.label)).toArray();
    Linear.disableDebugOutput();
    return filled(empty, Linear.train(problem, parameter(sentences, labels)));
  }

  private static Parameter parameter(List<Labelled> sentences, List<String> labels) {
    Parameter parameter = new Parameter(SolverType.L2R_LR, COST, TOLERANCE);
    double[] weights =
        labels.stream()
            .mapToDouble(label -> sentences.stream().filter(one -> one.label.equals(label)).count())
            .map(count -> Math.sqrt((double) sentences.size() / labels.size() / count))
            .toArray();
    parameter.setWeights(weights, IntStream.range(0, labels.size()).toArray());
    return parameter;
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

  /** The vector, then the known words, which weigh as much together, then the constant. */
  private static Feature[] row(MeaningHead head, String text, Embedder embedder) {
    float[] vector = embedder.embed(text);
    List<Feature> row = new ArrayList<>();
    for (int i = 0; i < vector.length; i++) {
      row.add(new FeatureNode(i + 1, vector[i]));
    }
    int[] places = head.places(text);
    for (int place : places) {
      row.add(new FeatureNode(vector.length + place + 1, 1 / Math.sqrt(places.length)));
    }
    row.add(new FeatureNode(vector.length + head.words().size() + 1, 1));
    return row.toArray(Feature[]::new);
  }

  /** Takes over the weights, which LIBLINEAR keeps number by number and not label by label. */
  private static MeaningHead filled(MeaningHead head, Model model) {
    double[] weights = model.getFeatureWeights();
    int labels = model.getNrClass();
    for (int place = 0; place < labels; place++) {
      int label = model.getLabels()[place];
      float[] vector = head.vectorWeights()[label];
      float[] words = head.wordWeights()[label];
      for (int i = 0; i < vector.length; i++) {
        vector[i] = (float) weights[i * labels + place];
      }
      for (int i = 0; i < words.length; i++) {
        words[i] = (float) weights[(vector.length + i) * labels + place];
      }
      head.biases()[label] = (float) weights[(vector.length + words.length) * labels + place];
    }
    return head;
  }
}
