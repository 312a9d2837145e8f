package org.tideover.app.evaluation;

/** What became of one sentence in one setting. */
record Observation(Sentence sentence, Setting setting, Outcome outcome) {
  /** Whether it counts against a bar. */
  boolean misses(Bar bar) {
    return sentence.groups().contains(bar.group())
        && outcome.of(bar.measure()).map(done -> done != bar.isFloor()).orElse(false);
  }
}
