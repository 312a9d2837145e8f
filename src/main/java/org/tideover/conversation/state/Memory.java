package org.tideover.conversation.state;

import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered of earlier turns so that the next one fits.
 *
 * @param movements ids of movements offered lately, latest first, at most {@link #KEPT}
 * @param skills ids of skills shown lately, latest first, at most {@link #KEPT}
 * @param offered the actions under our latest messages, so that a typed label counts as a tap
 * @param introduced whether we said who we are
 */
public record Memory(
    List<String> movements, List<String> skills, List<String> offered, boolean introduced) {
  /** How many offers are remembered. */
  public static final int KEPT = 6;

  /** Nothing yet. */
  public static Memory empty() {
    return new Memory(List.of(), List.of(), List.of(), false);
  }

  Memory movement(String id) {
    return new Memory(latestFirst(id, movements), skills, offered, introduced);
  }

  Memory skill(String id) {
    return new Memory(movements, latestFirst(id, skills), offered, introduced);
  }

  Memory actions(List<String> actions) {
    return new Memory(movements, skills, List.copyOf(actions), introduced);
  }

  Memory afterIntroduction() {
    return new Memory(movements, skills, offered, true);
  }

  private static List<String> latestFirst(String latest, List<String> earlier) {
    List<String> all = new ArrayList<>(earlier);
    all.remove(latest);
    all.addFirst(latest);
    return List.copyOf(all.subList(0, Math.min(KEPT, all.size())));
  }
}
