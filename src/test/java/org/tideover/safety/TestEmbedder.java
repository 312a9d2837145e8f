package org.tideover.safety;

import java.nio.file.Path;
import org.tideover.content.SafetyContent;
import org.tideover.domain.Embedder;
import org.tideover.inference.CachingEmbedder;
import org.tideover.inference.OnnxEmbedder;
import org.tideover.inference.OnnxNearness;

/** The model of meaning for tests, opened once; remembers what it has read. */
final class TestEmbedder {
  private static final Embedder SHARED =
      new CachingEmbedder(OnnxEmbedder.open(Path.of("target", "models")), 10_000);

  static final Nearness NEARNESS = OnnxNearness.openInBackground(Path.of("target", "models"));

  private TestEmbedder() {}

  /** The filter as the program builds it. */
  static SafetyFilter filter() {
    return new SafetyFilter(
        SafetyContent.load(), DangerHead.built().map(head -> new Meaning(SHARED, NEARNESS, head)));
  }

  static Embedder shared() {
    return SHARED;
  }
}
