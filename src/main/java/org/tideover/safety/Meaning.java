package org.tideover.safety;

import org.tideover.domain.Embedder;

/**
 * What meaning is read with.
 *
 * @param embedder gives a text's vector
 * @param nearness compares that with the kept examples of danger
 * @param head says what the examples tell; its examples are those of the nearness
 */
public record Meaning(Embedder embedder, Nearness nearness, DangerHead head) {
  /** The same without a memory of vectors. */
  Meaning anew() {
    return new Meaning(embedder.anew(), nearness, head);
  }

  /** How near a text is to danger and crisis. */
  DangerHead.Score score(String text) {
    return head.score(nearness.of(embedder.embed(text)), text);
  }
}
