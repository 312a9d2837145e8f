package org.tideover.domain;

import java.util.List;
import java.util.Set;

/**
 * A skill without movement, such as urge surfing.
 *
 * @param id stable, kebab-case
 * @param name as people read it
 * @param minutes about how long
 * @param bodies which states of the body it suits
 * @param steps what to do, one short sentence each
 * @param why why it may help, one sentence
 */
public record CopingSkill(
    String id, String name, int minutes, Set<Body> bodies, List<String> steps, String why) {
  /** The same skill in other words, such as those of another language. */
  public CopingSkill worded(String itsName, List<String> itsSteps, String itsWhy) {
    return new CopingSkill(id, itsName, minutes, bodies, List.copyOf(itsSteps), itsWhy);
  }
}
