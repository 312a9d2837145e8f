package org.tideover.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Things that people write, each one different; the same ones in every run. */
public final class Lines {
  private static final List<String> WHO =
      List.of(
          "i",
          "honestly i",
          "right now i",
          "since this morning i",
          "after work i",
          "today i",
          "i think i",
          "again i",
          "it is late and i",
          "at my mom's place i",
          "on the bus i");
  private static final List<String> WHAT =
      List.of(
          "am craving so bad",
          "want to use again",
          "keep thinking about getting high",
          "feel a bit better than yesterday",
          "am so tired of everything",
          "slipped and used last night",
          "could not sleep at all",
          "went for a walk and it helped",
          "do not know what to say to my sister",
          "need something to do with my hands",
          "am bored and restless",
          "have thirty days tomorrow",
          "am scared of the weekend",
          "forgot my appointment at the clinic",
          "feel like nobody would miss me",
          "am sweating and sick from withdrawal");
  private static final List<String> TAIL =
      List.of(
          "",
          ".",
          ", what now?",
          " and it won't stop",
          ", can you help me",
          " ugh",
          "...",
          ", same as last week",
          " because of the rain",
          " and my legs hurt");

  private Lines() {}

  /** So many different lines; short answers such as numbers are mixed in. */
  public static List<String> distinct(int count) {
    Set<String> lines = new LinkedHashSet<>();
    for (int i = 0; i <= 10; i++) {
      lines.add(i + "");
      lines.add(i + "/10 maybe");
    }
    for (String who : WHO) {
      for (String what : WHAT) {
        for (String tail : TAIL) {
          lines.add(who + " " + what + tail);
        }
      }
    }
    for (int i = 0; lines.size() < count; i++) {
      lines.add("day " + i + " and i " + WHAT.get(i % WHAT.size()));
    }
    List<String> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, new Random(17));
    return shuffled.subList(0, count);
  }
}
