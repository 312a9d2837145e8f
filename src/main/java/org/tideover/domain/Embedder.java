package org.tideover.domain;

/** Turns a text into a vector of meaning. Implementations are safe for many threads. */
public interface Embedder {
  /**
   * The unit vector of a text. A text longer than the model sees is cut; callers read long texts in
   * parts.
   */
  float[] embed(String text);

  /** The same without a memory: each vector is made anew, and none is kept. */
  default Embedder anew() {
    return this;
  }

  /** Length of the vectors. */
  int dimension();
}
