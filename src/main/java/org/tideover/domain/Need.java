package org.tideover.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the choice of a movement has to fit.
 *
 * @param place where the person is; empty if they did not say
 * @param body how their body is; empty if they did not say
 * @param avoid cautions that rule a movement out
 * @param recent ids of the movements offered lately, latest first
 * @param night whether it is night where they are
 * @param effortCap the most effort that may be asked, 0 to 6
 */
public record Need(
    Optional<Place> place,
    Optional<Body> body,
    Set<Caution> avoid,
    List<String> recent,
    boolean night,
    int effortCap) {}
