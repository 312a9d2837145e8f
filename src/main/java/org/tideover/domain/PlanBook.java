package org.tideover.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person's if-then plans.
 *
 * @param plans oldest first, at most {@link #MOST}
 */
public record PlanBook(List<Plan> plans) {
  /** How many there are at most: few enough to be meant. */
  public static final int MOST = 6;

  /** Keeps its own copy. */
  public PlanBook {
    plans = List.copyOf(plans);
  }

  /** No plan yet. */
  public static PlanBook empty() {
    return new PlanBook(List.of());
  }

  /** Whether there is nothing to keep. */
  public boolean isEmpty() {
    return plans.isEmpty();
  }

  /** Whether it holds no more plans. */
  public boolean isFull() {
    return plans.size() >= MOST;
  }

  /** A plan by its id. */
  public Optional<Plan> plan(String id) {
    return plans.stream().filter(plan -> plan.id().equals(id)).findFirst();
  }

  /** The same with a plan added, or in place of the one with its id. */
  public PlanBook with(Plan plan) {
    List<Plan> all = new ArrayList<>(plans);
    int at = plans.stream().map(Plan::id).toList().indexOf(plan.id());
    if (at < 0) {
      all.add(plan);
    } else {
      all.set(at, plan);
    }
    return new PlanBook(all);
  }

  /** The same without a plan. */
  public PlanBook without(String id) {
    return new PlanBook(plans.stream().filter(plan -> !plan.id().equals(id)).toList());
  }
}
