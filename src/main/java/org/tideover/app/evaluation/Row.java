package org.tideover.app.evaluation;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tideover.app.evaluation.Sentence.Category;

/**
 * One measure over the lines of one category.
 *
 * @param shares by setting, those that can tell
 */
record Row(Category category, Measure measure, Map<Setting, Share> shares) {
  private static final Comparator<Row> ORDER =
      Comparator.comparing((Row row) -> row.category().file())
          .thenComparing(Row::measure)
          .thenComparing(row -> row.category().label())
          .thenComparing(row -> row.category().origin());

  private record Key(Category category, Measure measure) {}

  /** All rows, by file, measure, label and origin; what stands for all comes first. */
  static List<Row> of(List<Observation> observations) {
    Map<Key, Map<Setting, Share>> shares = new HashMap<>();
    for (Observation seen : observations) {
      for (Measure measure : seen.sentence().measures()) {
        seen.outcome()
            .of(measure)
            .ifPresent(done ->
                seen.sentence()
                    .categories()
                    .forEach(category ->
                        shares
                            .computeIfAbsent(
                                new Key(category, measure), unseen -> new EnumMap<>(Setting.class))
                            .merge(seen.setting(), Share.one(done), Share::plus)));
      }
    }
    return shares.entrySet().stream()
        .map(one ->
            new Row(one.getKey().category(), one.getKey().measure(), new TreeMap<>(one.getValue())))
        .sorted(ORDER)
        .toList();
  }

  /** How many lines it is over. */
  int of() {
    return shares.values().iterator().next().of();
  }
}
