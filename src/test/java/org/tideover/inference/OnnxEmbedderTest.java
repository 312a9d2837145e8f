package org.tideover.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tideover.domain.Embedder;

class OnnxEmbedderTest {
  private static final Path FOLDER = Path.of("target", "models");

  @Test
  void vectorsAreUnitsOfTheModelsLength() {
    try (OnnxEmbedder embedder = OnnxEmbedder.open(FOLDER)) {
      float[] vector = embedder.embed("a walk by the sea");
      assertThat(vector).hasSize(embedder.dimension()).hasSize(2 * 384);
      assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void nearMeaningsLieNearer() {
    try (OnnxEmbedder embedder = OnnxEmbedder.open(FOLDER)) {
      float[] craving = embedder.embed("I want to use so badly");
      assertThat(cosine(craving, embedder.embed("the craving is huge")))
          .isGreaterThan(cosine(craving, embedder.embed("the train leaves at nine")) + 0.1);
    }
  }

  @Test
  void anyTextIsAnswered() {
    try (OnnxEmbedder embedder = OnnxEmbedder.open(FOLDER)) {
      for (String text :
          List.of("", " \n", "💉😔", "\ud800", "word ".repeat(20_000), "x".repeat(5000))) {
        float[] vector = embedder.embed(text);
        assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-4));
      }
    }
  }

  @Test
  void manyThreadsGetTheSameVectorsAsOne() {
    try (OnnxEmbedder embedder = OnnxEmbedder.open(FOLDER)) {
      List<String> texts = Stream.iterate(0, i -> i + 1).limit(64).map(i -> "text " + i).toList();
      List<float[]> alone = texts.stream().map(embedder::embed).toList();
      List<float[]> together = texts.parallelStream().map(embedder::embed).toList();
      for (int i = 0; i < texts.size(); i++) {
        assertThat(together.get(i)).containsExactly(alone.get(i));
      }
    }
  }

  @Test
  void theFilesAreUnpackedOnce() throws Exception {
    OnnxEmbedder.open(FOLDER).close();
    List<String> before = stamps();
    OnnxEmbedder.open(FOLDER).close();
    assertThat(stamps()).isEqualTo(before).anyMatch(line -> line.contains(".onnx"));
  }

  @Test
  void openingInTheBackgroundGivesTheSameVectors() {
    Embedder late = OnnxEmbedder.openInBackground(FOLDER);
    try (OnnxEmbedder embedder = OnnxEmbedder.open(FOLDER)) {
      assertThat(late.embed("hello")).containsExactly(embedder.embed("hello"));
    }
  }

  private static List<String> stamps() throws Exception {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file + " " + file.toFile().lastModified())
          .sorted()
          .toList();
    }
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
