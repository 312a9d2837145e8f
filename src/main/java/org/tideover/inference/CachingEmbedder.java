package org.tideover.inference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tideover.domain.Embedder;

/**
 * Remembers the vectors of the texts that were read last, in memory only. Each part of a message is
 * asked for twice, for its danger and for its meaning, and short texts such as "yes" come again and
 * again; what is longer than a part is not kept.
 */
public final class CachingEmbedder implements Embedder {
  private static final int LONGEST = 400;
  private static final Pattern SPACES = Pattern.compile("\\s+");

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
    return text.length() > LONGEST ? embedder.embed(text) : remembered(text).clone();
  }

  private float[] remembered(String text) {
    return vectors.get(key(text), embedder::embed);
  }

  /** The model's tokenizer reads small letters and single spaces alone, so these are one text. */
  private static String key(String text) {
    return SPACES.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
  }

  @Override
  public Embedder anew() {
    return embedder;
  }

  @Override
  public int dimension() {
    return embedder.dimension();
  }
}
