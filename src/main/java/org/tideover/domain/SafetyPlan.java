package org.tideover.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A person's safety plan: what they wrote for their next hard hour, step by step.
 *
 * @param sections the parts that were asked about so far; one without entries was skipped
 */
public record SafetyPlan(List<Section> sections) {
  /** How many lines a part holds: few enough to be read in a hard hour. */
  public static final int MOST_ENTRIES = 6;

  /**
   * What one part says.
   *
   * @param part which
   * @param entries its lines, in the person's order
   */
  public record Section(PlanPart part, List<PlanEntry> entries) {
    /** Keeps its own copy. */
    public Section {
      entries = List.copyOf(entries);
    }
  }

  /** Keeps its own copy. */
  public SafetyPlan {
    sections = List.copyOf(sections);
  }

  /** Nothing was asked yet. */
  public static SafetyPlan empty() {
    return new SafetyPlan(List.of());
  }

  /** Whether there is nothing to keep. */
  public boolean isEmpty() {
    return sections.isEmpty();
  }

  /** The lines of a part. */
  public List<PlanEntry> of(PlanPart part) {
    return section(part).map(Section::entries).orElseGet(List::of);
  }

  /** The first part that was not asked about yet; empty when all were. */
  public Optional<PlanPart> next() {
    return Arrays.stream(PlanPart.values()).filter(part -> section(part).isEmpty()).findFirst();
  }

  /** Whether a part holds no more lines. */
  public boolean isFull(PlanPart part) {
    return of(part).size() >= MOST_ENTRIES;
  }

  /** The same after a part was asked about. */
  public SafetyPlan asked(PlanPart part) {
    return with(part, of(part));
  }

  /** The same with one more line; what is there already, or has no room, changes nothing. */
  public SafetyPlan with(PlanPart part, PlanEntry entry) {
    List<PlanEntry> entries = new ArrayList<>(of(part));
    if (!entries.contains(entry) && !isFull(part)) {
      entries.add(entry);
    }
    return with(part, entries);
  }

  /** The same with an empty part. */
  public SafetyPlan without(PlanPart part) {
    return with(part, List.of());
  }

  private SafetyPlan with(PlanPart part, List<PlanEntry> entries) {
    List<Section> all = new ArrayList<>(sections);
    all.removeIf(section -> section.part() == part);
    all.add(new Section(part, entries));
    return new SafetyPlan(all);
  }

  private Optional<Section> section(PlanPart part) {
    return sections.stream().filter(section -> section.part() == part).findFirst();
  }
}
