package org.tideover.inference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.tideover.domain.Embedder;

/**
 * Remembers the vectors of the texts that were read last, in memory only. Short texts such as "yes"
 * and "im craving" come again and again; a long one never does, and is not kept.
 */
public final class CachingEmbedder implements Embedder {
  private static final int LONGEST = 200;

  private final Embedder embedder;
  private final Cache<String, float[]> vectors;

  /**
   * Puts a memory before an embedder.
   *
   * @param entries how many texts are kept at most
   */
  public CachingEmbedder(Embedder embedder, int entries) {
    this.embedder = embedder;
    this.vectors = Caffeine.newBuilder().maximumSize(entries).build();
  }

  @Override
  public float[] embed(String text) {
    if (text.length() > LONGEST) {
      return embedder.embed(text);
    }
    return vectors.get(text.strip(), embedder::embed).clone();
  }

  @Override
  public int dimension() {
    return embedder.dimension();
  }
}
