package org.tideover.app.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * How a bar was met in one setting.
 *
 * @param share what was measured, of at least one line
 */
record BarResult(Bar bar, Setting setting, Share share) {
  boolean isMet() {
    return bar.isMetBy(share);
  }

  /** The results of all bars for which there are lines, in the order of the bars. */
  static List<BarResult> of(List<Observation> observations) {
    List<BarResult> results = new ArrayList<>();
    for (Bar bar : Bar.values()) {
      for (Setting setting : Setting.values()) {
        Share share =
            observations.stream()
                .filter(seen -> seen.setting() == setting)
                .filter(seen -> seen.sentence().groups().contains(bar.group()))
                .flatMap(seen -> seen.outcome().of(bar.measure()).stream())
                .map(Share::one)
                .reduce(Share.NONE, Share::plus);
        if (!share.isEmpty()) {
          results.add(new BarResult(bar, setting, share));
        }
      }
    }
    return List.copyOf(results);
  }
}
