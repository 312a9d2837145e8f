package org.tideover.inference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.tideover.domain.Embedder;

/**
 * Remembers the vectors of the texts that were read last, in memory only. Short texts such as "yes"
 * and "im craving" come again and again; a long one never does, and is not kept.
 */
public final class CachingEmbedder implements Embedder {
  private static final int LONGEST = 200;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Embedder embedder;
  private final Cache<String, float[]> vectors;
  private final AtomicInteger underWay = new AtomicInteger();

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
    underWay.incrementAndGet();
    try {
      return text.length() > LONGEST ? embedder.embed(text) : remembered(text).clone();
    } finally {
      underWay.decrementAndGet();
    }
  }

  /**
   * Begins to read a text that is asked for in a moment, on another core. Does nothing while others
   * are read: the cores have enough to do then.
   */
  public void expect(String text) {
    if (text.length() <= LONGEST && underWay.get() == 0) {
      Thread.ofVirtual().name("read-ahead").start(() -> begin(text));
    }
  }

  private void begin(String text) {
    try {
      var unused = remembered(text);
    } catch (IllegalStateException broken) {
      // Whoever asks for the vector meets the same fault, and knows what to do.
    }
  }

  private float[] remembered(String text) {
    return vectors.get(key(text), embedder::embed);
  }

  /** The model's tokenizer reads small letters and single spaces alone, so these are one text. */
  private static String key(String text) {
    return SPACES.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
  }

  @Override
  public int dimension() {
    return embedder.dimension();
  }
}
