package org.tideover.app.evaluation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that was measured, without a single sentence.
 *
 * @param facts when and where
 * @param sentences how many lines were read
 * @param bars how each bar was met, in each setting
 * @param rows by category and origin
 * @param curves what other thresholds would cost; empty where no model is
 */
public record Report(
    Facts facts, int sentences, List<BarResult> bars, List<Row> rows, List<Curve> curves) {
  /**
   * When and where it was measured.
   *
   * @param version of the program
   * @param date the day
   * @param machine what it ran on, without its name
   */
  public record Facts(String version, LocalDate date, String machine) {}

  /** The results that miss their bar. */
  List<BarResult> missed() {
    return bars.stream().filter(result -> !result.isMet()).toList();
  }

  /** Whether any bar is missed. */
  public boolean isMissing() {
    return !missed().isEmpty();
  }

  /** The bars for which there were no lines. */
  List<Bar> unmeasured() {
    Set<Bar> measured = bars.stream().map(BarResult::bar).collect(Collectors.toSet());
    return Arrays.stream(Bar.values()).filter(bar -> !measured.contains(bar)).toList();
  }
}
