package org.tideover.domain;

/** One line of a safety plan. */
public sealed interface PlanEntry {
  /**
   * A line that the person wrote.
   *
   * @param words their own
   */
  record Own(PersonText words) implements PlanEntry {}

  /**
   * An idea of ours that the person took by a tap.
   *
   * @param action the tapped action, such as {@code idea:long-breath}; its label is what it says
   */
  record Idea(String action) implements PlanEntry {}
}
