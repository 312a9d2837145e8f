package org.tideover.domain;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A small trained classifier that sits on top of an {@link Embedder}: one row of weights for each
 * label over the vector of meaning and over the words themselves. The words mend what a small model
 * of meaning blurs ("used" and "want to use"), the meaning what the words have never seen.
 *
 * @param fingerprint of everything it was trained from
 * @param labels what it tells apart
 * @param words the words and word pairs it knows, and their places
 * @param vectorWeights for each label, one weight for each number of the vector
 * @param wordWeights for each label, one weight for each known word
 * @param biases for each label
 */
public record MeaningHead(
    String fingerprint,
    List<String> labels,
    Map<String, Integer> words,
    float[][] vectorWeights,
    float[][] wordWeights,
    float[] biases) {

  /** How probable each label is, in the order of {@link #labels()}; they add up to 1. */
  public double[] probabilities(float[] vector, String text) {
    int[] known = places(text);
    double weight = known.length == 0 ? 0 : 1 / Math.sqrt(known.length);
    double[] scores = new double[labels.size()];
    for (int label = 0; label < scores.length; label++) {
      scores[label] = biases[label] + dot(vectorWeights[label], vector);
      for (int place : known) {
        scores[label] += weight * wordWeights[label][place];
      }
    }
    return softmax(scores);
  }

  /** The places of the known words of a text. */
  public int[] places(String text) {
    Set<String> features = Wording.features(text);
    return features.stream().filter(words::containsKey).mapToInt(words::get).sorted().toArray();
  }

  /** Turns scores into probabilities, in place. */
  public static double[] softmax(double[] scores) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      highest = Math.max(highest, score);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - highest);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
    return scores;
  }

  private static double dot(float[] weights, float[] vector) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * vector[i];
    }
    return sum;
  }

  /** Writes the file that {@link #read} reads. */
  public void write(DataOutputStream out) throws IOException {
    out.writeUTF(fingerprint);
    out.writeInt(labels.size());
    out.writeInt(vectorWeights[0].length);
    out.writeInt(words.size());
    for (String label : labels) {
      out.writeUTF(label);
    }
    for (String word : inOrder()) {
      out.writeUTF(word);
    }
    for (int label = 0; label < labels.size(); label++) {
      writeRow(out, vectorWeights[label]);
      writeRow(out, wordWeights[label]);
    }
    writeRow(out, biases);
  }

  private List<String> inOrder() {
    return words.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void writeRow(DataOutputStream out, float[] row) throws IOException {
    for (float value : row) {
      out.writeFloat(value);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static MeaningHead read(DataInputStream in) throws IOException {
    String fingerprint = in.readUTF();
    String[] labels = new String[in.readInt()];
    int dimension = in.readInt();
    int known = in.readInt();
    for (int i = 0; i < labels.length; i++) {
      labels[i] = in.readUTF();
    }
    Map<String, Integer> words = HashMap.newHashMap(known);
    for (int i = 0; i < known; i++) {
      words.put(in.readUTF(), i);
    }
    float[][] vectorWeights = new float[labels.length][];
    float[][] wordWeights = new float[labels.length][];
    for (int i = 0; i < labels.length; i++) {
      vectorWeights[i] = readRow(in, dimension);
      wordWeights[i] = readRow(in, known);
    }
    float[] biases = readRow(in, labels.length);
    return new MeaningHead(fingerprint, List.of(labels), words, vectorWeights, wordWeights, biases);
  }

  private static float[] readRow(DataInputStream in, int length) throws IOException {
    float[] row = new float[length];
    byte[] bytes = new byte[length * Float.BYTES];
    in.readFully(bytes);
    ByteBuffer.wrap(bytes).asFloatBuffer().get(row);
    return row;
  }
}
