package org.tideover.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tideover.content.SafetyExamples.Example;
import org.tideover.domain.Embedder;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.safety.Cues;
import org.tideover.safety.DangerHead;

/**
 * Trains a {@link DangerHead} with LIBSVM and finds its thresholds by cross-validation on the same
 * sentences. The same sentences and model give the same head: vectors are compared packed, as the
 * program compares them, in whole numbers.
 */
public final class DangerTrainer {
  /**
   * Of our own harmless sentences, the share that may be taken for concern, or for crisis. They lie
   * as near to danger as we could write them, so everyday talk is alarmed far less.
   */
  private static final double CONCERN_FALSE = 0.065;

  private static final double CRISIS_FALSE = 0.0115;

  /** What a text scores for danger counts so much for crisis, too: less is lost between the two. */
  private static final double DANGER_IN_CRISIS = 0.5;

  private static final double GAMMA = 1.5;

  /** How much sharing every word counts beside having the same meaning. */
  private static final double WORDS = 0.25;

  private static final int SEEN_AT_LEAST = 2;

  /** Three: each more costs half a minute of every build from nothing. */
  private static final int FOLDS = 3;

  /** What is learned, side by side on all cores: to tell danger, and to tell a crisis. */
  private static final List<Predicate<Row>> TELLING = List.of(Row::isDanger, Row::isCrisis);

  private final List<Row> rows;
  private final Map<String, List<Posting>> postings;
  private final Kernel kernel;

  /** The fold of each row. */
  private final int[] folds;

  private DangerTrainer(List<Row> rows) {
    this.rows = rows;
    this.postings = postings(rows);
    try (Products products = new Products(rows.stream().map(Row::packed).toList())) {
      this.folds = Families.folds(products, rows.size(), FOLDS);
      this.kernel =
          new Kernel(rows.size(), 1 + WORDS, products.blocks(), start -> nearness(products, start));
    }
  }

  /**
   * A sentence to learn from.
   *
   * @param plain the sentence as the meaning layer reads it
   * @param example the sentence as it was written, and what it is
   * @param isNear whether it was written beside danger; only such sentences set the thresholds
   */
  public record Lesson(String plain, Example example, boolean isNear) {}

  /** A lesson with its vector, as it will be kept, and its known words. */
  private record Row(Lesson lesson, PackedVector packed, Map<String, Double> words) {
    boolean isDanger() {
      return lesson.example().level() != RiskLevel.NONE;
    }

    boolean isHarmless() {
      return lesson.isNear() && !isDanger();
    }

    boolean isCrisis() {
      return lesson.example().level() == RiskLevel.CRISIS;
    }
  }

  /** Names everything that a head is trained from. */
  public static String fingerprint(List<Lesson> lessons) {
    List<Object> method =
        List.of("danger 6", GAMMA, WORDS, DANGER_IN_CRISIS, CONCERN_FALSE, CRISIS_FALSE, FOLDS);
    return Fingerprint.of(method.toString(), lessons);
  }

  /** Trains. */
  public static TrainedDanger train(List<Lesson> lessons, Embedder embedder) {
    List<Lesson> mixed = new ArrayList<>(lessons);
    Collections.shuffle(mixed, new Random(7));
    Map<String, Integer> counts = new HashMap<>();
    mixed.forEach(
        lesson -> Cues.of(lesson.plain()).forEach(word -> counts.merge(word, 1, Integer::sum)));
    counts.values().removeIf(count -> count < SEEN_AT_LEAST);
    List<Row> rows = mixed.stream().parallel().map(one -> row(one, embedder, counts)).toList();
    return new DangerTrainer(rows).trained(fingerprint(lessons));
  }

  private static Row row(Lesson lesson, Embedder embedder, Map<String, Integer> known) {
    PackedVector packed = PackedVector.of(embedder.embed(lesson.plain()));
    List<String> words = Cues.of(lesson.plain()).stream().filter(known::containsKey).toList();
    Map<String, Double> shares = HashMap.newHashMap(words.size());
    words.forEach(word -> shares.put(word, 1 / Math.sqrt(words.size())));
    return new Row(lesson, packed, shares);
  }

  /** Who uses a word, in order, and what share it has in each one's words. */
  private record Posting(int row, double share) {}

  private static Map<String, List<Posting>> postings(List<Row> rows) {
    Map<String, List<Posting>> found = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      int row = i;
      rows.get(i)
          .words()
          .forEach((word, share) ->
              found
                  .computeIfAbsent(word, unseen -> new ArrayList<>())
                  .add(new Posting(row, share)));
    }
    return found;
  }

  /** By the words that they share, and by their meaning. */
  private double[][] nearness(Products products, int start) {
    int end = products.end(start);
    double[][] block = IntStream.range(start, end).mapToObj(this::byWords).toArray(double[][]::new);
    products.of(
        start,
        (one, other, product) -> block[one - start][other] += Math.exp(-2 * GAMMA * (1 - product)));
    return block;
  }

  private double[] byWords(int one) {
    double[] shared = new double[one + 1];
    rows.get(one)
        .words()
        .forEach((word, share) -> {
          for (Posting posting : postings.getOrDefault(word, List.of())) {
            if (posting.row() > one) {
              break;
            }
            shared[posting.row()] += WORDS * share * posting.share();
          }
        });
    return shared;
  }

  private TrainedDanger trained(String fingerprint) {
    int[] all = IntStream.range(0, rows.size()).toArray();
    List<Kernel.Learned> both =
        TELLING.parallelStream()
            .map(tells -> kernel.learn(all, i -> tells.test(rows.get(i))))
            .toList();
    Kernel.Learned danger = both.getFirst();
    Kernel.Learned crisis = both.getLast().plus(danger, DANGER_IN_CRISIS);
    SequencedMap<String, Double> facts = new LinkedHashMap<>();
    facts.put("sentences", (double) rows.size());
    facts.put("gamma", GAMMA);
    facts.put("rho danger", danger.rho());
    facts.put("rho crisis", crisis.rho());
    addFigures(facts);
    int[] kept =
        IntStream.of(all)
            .filter(i -> danger.weights()[i] != 0 || crisis.weights()[i] != 0)
            .toArray();
    return new TrainedDanger(
        new DangerHead(fingerprint, facts, words(danger, crisis), supports(kept, danger, crisis)),
        IntStream.of(kept).mapToObj(i -> rows.get(i).packed()).toList(),
        GAMMA);
  }

  private void addFigures(SequencedMap<String, Double> facts) {
    List<double[]> both =
        TELLING.parallelStream()
            .map(tells -> kernel.crossValidated(folds, i -> tells.test(rows.get(i))))
            .toList();
    double[] danger = both.getFirst();
    double[] crisis = both.getLast();
    Arrays.setAll(crisis, i -> crisis[i] + DANGER_IN_CRISIS * danger[i]);
    double concernAt = threshold(danger, CONCERN_FALSE);
    double crisisAt = threshold(crisis, CRISIS_FALSE);
    facts.put("threshold concern", concernAt);
    facts.put("threshold crisis", crisisAt);
    addSureness(facts, "danger", danger, Row::isDanger);
    addSureness(facts, "crisis", crisis, Row::isCrisis);
    facts.put("cv danger found", share(danger, Row::isDanger, concernAt));
    facts.put("cv harmless alarmed", share(danger, Row::isHarmless, concernAt));
    facts.put("cv crisis found", share(crisis, Row::isCrisis, crisisAt));
    facts.put("cv harmless as crisis", share(crisis, Row::isHarmless, crisisAt));
    for (RiskCategory category : RiskCategory.values()) {
      Predicate<Row> of = row -> row.isDanger() && row.lesson().example().category() == category;
      facts.put("cv danger found, " + category.id(), share(danger, of, concernAt));
    }
  }

  private void addSureness(
      SequencedMap<String, Double> facts, String name, double[] scores, Predicate<Row> isTrue) {
    boolean[] right = new boolean[scores.length];
    IntStream.range(0, scores.length).forEach(i -> right[i] = isTrue.test(rows.get(i)));
    Sureness sureness = Sureness.of(scores, right);
    facts.put("slope " + name, sureness.slope());
    facts.put("start " + name, sureness.start());
  }

  private double threshold(double[] scores, double allowed) {
    double[] harmless =
        IntStream.range(0, scores.length)
            .filter(i -> rows.get(i).isHarmless())
            .mapToDouble(i -> scores[i])
            .sorted()
            .toArray();
    return harmless[harmless.length - 1 - (int) (harmless.length * allowed)];
  }

  private double share(double[] scores, Predicate<Row> of, double threshold) {
    int[] those = IntStream.range(0, scores.length).filter(i -> of.test(rows.get(i))).toArray();
    long found = IntStream.of(those).filter(i -> scores[i] > threshold).count();
    return those.length == 0 ? 0 : (double) found / those.length;
  }

  /** The linear part of the kernel, summed up once and for all. */
  private Map<String, DangerHead.WordWeight> words(Kernel.Learned danger, Kernel.Learned crisis) {
    Map<String, double[]> sums = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      for (var word : rows.get(i).words().entrySet()) {
        double[] sum = sums.computeIfAbsent(word.getKey(), unseen -> new double[2]);
        sum[0] += WORDS * danger.weights()[i] * word.getValue();
        sum[1] += WORDS * crisis.weights()[i] * word.getValue();
      }
    }
    Map<String, DangerHead.WordWeight> found = new HashMap<>();
    sums.forEach(
        (word, sum) -> found.put(word, new DangerHead.WordWeight((float) sum[0], (float) sum[1])));
    return found;
  }

  private List<DangerHead.Support> supports(
      int[] kept, Kernel.Learned danger, Kernel.Learned crisis) {
    List<DangerHead.Support> found = new ArrayList<>();
    for (int i : kept) {
      Row row = rows.get(i);
      Optional<RiskCategory> category =
          Optional.of(row.lesson().example().category()).filter(one -> row.isDanger());
      found.add(
          new DangerHead.Support(
              (float) danger.weights()[i], (float) crisis.weights()[i], category));
    }
    return found;
  }
}
