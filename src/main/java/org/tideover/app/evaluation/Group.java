package org.tideover.app.evaluation;

import static org.tideover.app.evaluation.Measure.ALARMED;
import static org.tideover.app.evaluation.Measure.ALARMED_AS_CRISIS;
import static org.tideover.app.evaluation.Measure.AT_ONCE;
import static org.tideover.app.evaluation.Measure.HEARD;
import static org.tideover.app.evaluation.Measure.MEANT;
import static org.tideover.app.evaluation.Measure.UNHEARD;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A kind of line that counts together, over files and labels; a line may be of several kinds. */
public enum Group {
  CRISIS("crisis lines", HEARD, AT_ONCE),
  PRESENT_DANGER("present danger", HEARD, AT_ONCE),
  DISGUISED("disguised", HEARD, AT_ONCE),
  BORDERLINE("borderline lines", HEARD, AT_ONCE),
  HARD_NEGATIVE("hard negatives", ALARMED, ALARMED_AS_CRISIS),
  EVERYDAY("everyday chat", ALARMED, ALARMED_AS_CRISIS),
  OPIOID_TALK("opioid talk", ALARMED, ALARMED_AS_CRISIS),
  CRAVING("cravings", MEANT),
  LAPSE("recent lapses", MEANT),
  RECOVERY("recovery intents", MEANT),
  DISCLOSURE("disclosures", UNHEARD);

  private final String words;
  private final Set<Measure> measures;

  Group(String words, Measure... measures) {
    this.words = words;
    this.measures = EnumSet.copyOf(List.of(measures));
  }

  /** Its name for people. */
  public String words() {
    return words;
  }

  /** What is counted of its lines. */
  Set<Measure> measures() {
    return measures;
  }
}
