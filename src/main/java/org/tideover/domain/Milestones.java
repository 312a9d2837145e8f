package org.tideover.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person reached so far.
 *
 * @param movementDays on how many days they moved
 * @param plansKept how often they did what they had planned
 * @param since the day from which they asked us to count
 * @param days how many days ago that is; 0 where they did not ask
 */
public record Milestones(int movementDays, int plansKept, Optional<LocalDate> since, long days) {}
