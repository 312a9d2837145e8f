package org.tideover.app.evaluation;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tideover.domain.RiskLevel;
import org.tideover.safety.DangerScore;

/**
 * What other thresholds of one level would cost: the danger they find and the alarms they raise.
 *
 * @param level the level whose threshold moves, while the other one stays
 * @param built the threshold that is built in
 * @param lines what is counted
 * @param phrasesAlone what the written phrases find, whatever the threshold is
 * @param points by rising threshold; the built one is among them
 */
record Curve(
    RiskLevel level, double built, List<Bar> lines, List<Share> phrasesAlone, List<Point> points) {
  private static final int STEPS = 15;
  private static final double STEP = 0.1;

  /** The shares at one threshold, in the order of the lines. */
  record Point(double threshold, List<Share> shares) {}

  /** A sentence and its score. */
  record Scored(Sentence sentence, DangerScore score) {}

  /** The curves of both levels. */
  static List<Curve> of(List<Scored> scored, DangerScore.Thresholds built) {
    Curve concern =
        of(
            RiskLevel.CONCERN,
            built.concern(),
            List.of(
                Bar.CRISIS_HEARD, Bar.DISGUISED_HEARD, Bar.BENIGN_ALARMED, Bar.EVERYDAY_ALARMED),
            scored);
    Curve crisis =
        of(
            RiskLevel.CRISIS,
            built.crisis(),
            List.of(Bar.PRESENT_AT_ONCE, Bar.BENIGN_AS_CRISIS, Bar.OPIOID_AS_CRISIS),
            scored);
    return Stream.of(concern, crisis).filter(curve -> !curve.lines().isEmpty()).toList();
  }

  private static Curve of(RiskLevel level, double built, List<Bar> wanted, List<Scored> scored) {
    List<Bar> lines =
        wanted.stream().filter(bar -> !share(bar, scored, one -> true).isEmpty()).toList();
    return new Curve(
        level,
        built,
        lines,
        shares(level, Double.POSITIVE_INFINITY, lines, scored),
        IntStream.rangeClosed(-STEPS, STEPS)
            .mapToDouble(step -> built + step * STEP)
            .mapToObj(at -> new Point(at, shares(level, at, lines, scored)))
            .toList());
  }

  private static List<Share> shares(
      RiskLevel level, double threshold, List<Bar> lines, List<Scored> scored) {
    Predicate<DangerScore> reaches =
        level == RiskLevel.CRISIS
            ? score -> score.isCrisisAt(threshold)
            : score -> score.alarmsAt(threshold);
    return lines.stream().map(bar -> share(bar, scored, reaches)).toList();
  }

  private static Share share(Bar bar, List<Scored> scored, Predicate<DangerScore> reaches) {
    return scored.stream()
        .filter(one -> one.sentence().groups().contains(bar.group()))
        .map(one -> Share.one(reaches.test(one.score())))
        .reduce(Share.NONE, Share::plus);
  }

  /** The point of the built threshold. */
  Point builtPoint() {
    return points.get(points.size() / 2);
  }
}
