package org.tideover.app.evaluation;

import java.util.Locale;

/** How figures read. */
final class Figures {
  private Figures() {}

  /** A share in percent, with one decimal. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  /** A share in percent for axes, without needless decimals. */
  static String tick(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share).replaceAll("\\.0$", "");
  }

  /** A target in percent, without needless decimals. */
  static String target(Bar bar) {
    return (bar.isFloor() ? "at least " : "at most ") + tick(bar.target()) + "%";
  }

  /** The 95 % interval of a share. */
  static String interval(Share share) {
    return String.format(Locale.ROOT, "%.1f–%.1f", 100 * share.low(), 100 * share.high());
  }

  /** A threshold, with two decimals. */
  static String threshold(double threshold) {
    // Minus zero would read "-0.00".
    return String.format(Locale.ROOT, "%.2f", Math.round(threshold * 100) / 100.0 + 0.0);
  }

  /** How many of how many. */
  static String counts(Share share) {
    return share.hits() + " of " + share.of();
  }
}
