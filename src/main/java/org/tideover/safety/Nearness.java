package org.tideover.safety;

/**
 * How near a text's vector is to each kept example of a {@link DangerHead}, from 0 to 1. Thousands
 * of comparisons a text are the dearest sum in the filter, so the edge to models does them
 * natively.
 */
@FunctionalInterface
public interface Nearness {
  /** Compares a unit vector; in the order of the kept examples. */
  float[] of(float[] vector);
}
