package org.tideover.domain;

import java.util.List;

/**
 * A movement chosen for a person.
 *
 * @param movement the choice
 * @param reason key of the reason to show
 * @param eligible ids of all movements that could have been chosen
 */
public record Offer(Movement movement, String reason, List<String> eligible) {}
