package org.tideover.safety;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.tideover.domain.RiskCategory;

/**
 * What was learned of danger from the example sentences: two support vector machines, one for
 * "danger" and one for "crisis". Their kernel adds nearness of meaning (Gaussian, over the kept
 * examples' vectors, by a {@link Nearness}) and shared words (linear, and so folded into one weight
 * a word).
 */
public final class DangerHead {
  private static final String BUILT = "/heads/danger.head";

  private final String fingerprint;
  private final SequencedMap<String, Double> facts;
  private final WordWeights words;
  private final Supports supports;

  /** Joins what training found. */
  public DangerHead(
      String fingerprint,
      SequencedMap<String, Double> facts,
      Map<String, WordWeight> words,
      List<Support> supports) {
    this(fingerprint, facts, WordWeights.of(words), new Supports(supports));
  }

  private DangerHead(
      String fingerprint,
      SequencedMap<String, Double> facts,
      WordWeights words,
      Supports supports) {
    this.fingerprint = fingerprint;
    this.facts = facts;
    this.words = words;
    this.supports = supports;
  }

  /**
   * An example that was kept. Its vector is where it is compared with: in {@link Nearness}.
   *
   * @param danger its weight for danger
   * @param crisis its weight for crisis
   * @param category its category; empty for a harmless example
   */
  public record Support(float danger, float crisis, Optional<RiskCategory> category) {}

  /** How much a word or a pair of words tells of danger and of crisis. */
  public record WordWeight(float danger, float crisis) {}

  /**
   * How near a text is to danger and crisis.
   *
   * @param categories tells the likeliest category; asked once, and only of what is dangerous
   */
  record Score(double danger, double crisis, Supplier<RiskCategory> categories) {}

  /** The head that was built into the program; empty where none was. */
  public static Optional<DangerHead> built() {
    try (InputStream in = DangerHead.class.getResourceAsStream(BUILT)) {
      return in == null ? Optional.empty() : Optional.of(read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(BUILT + " cannot be read: build again", e);
    }
  }

  /** Names everything it was trained from. */
  public String fingerprint() {
    return fingerprint;
  }

  /** Its constants and the figures of its training, by name. */
  public SequencedMap<String, Double> facts() {
    return Collections.unmodifiableSequencedMap(facts);
  }

  /** One of them. */
  public double fact(String name) {
    return Objects.requireNonNull(facts.get(name), name);
  }

  /** How many examples were kept. */
  public int kept() {
    return supports.size();
  }

  /**
   * Scores a text; above the threshold is on the side of danger.
   *
   * @param near how near it is to each kept example
   * @throws IllegalStateException if that was compared with other examples than this head's
   */
  Score score(float[] near, String text) {
    if (near.length != kept()) {
      throw new IllegalStateException(
          "Danger was compared with %d examples and not with %d: build again"
              .formatted(near.length, kept()));
    }
    Supports.Sums sums = supports.sums(near);
    double danger = sums.danger() - fact("rho danger");
    double crisis = sums.crisis() - fact("rho crisis");
    int[] known = words.places(Cues.of(text));
    double share = known.length == 0 ? 0 : 1 / Math.sqrt(known.length);
    for (int place : known) {
      danger += share * words.danger(place);
      crisis += share * words.crisis(place);
    }
    return new Score(danger, crisis, () -> supports.category(near));
  }

  /** Writes the file that {@link #read} reads. */
  public void write(DataOutputStream out) throws IOException {
    out.writeUTF(fingerprint);
    out.writeInt(facts.size());
    for (var fact : facts.entrySet()) {
      out.writeUTF(fact.getKey());
      out.writeDouble(fact.getValue());
    }
    words.write(out);
    supports.write(out);
  }

  /** Reads what {@link #write} wrote. */
  public static DangerHead read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
    String fingerprint = in.readUTF();
    SequencedMap<String, Double> facts = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      facts.put(in.readUTF(), in.readDouble());
    }
    WordWeights words = WordWeights.read(in);
    return new DangerHead(fingerprint, facts, words, new Supports(Supports.read(in)));
  }
}
