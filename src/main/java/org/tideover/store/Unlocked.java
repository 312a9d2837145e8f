package org.tideover.store;

import org.tideover.insight.Records;
import org.tideover.turn.PlanBooks;
import org.tideover.turn.Plans;
import org.tideover.turn.TieStore;

/**
 * People's own words, once the key that opens them is there and fits.
 *
 * @param plans the safety plans
 * @param planBooks the if-then plans
 * @param ties what people agreed with each other
 * @param records everything that is kept of a person, these words among it
 */
public record Unlocked(Plans plans, PlanBooks planBooks, TieStore ties, Records records) {}
