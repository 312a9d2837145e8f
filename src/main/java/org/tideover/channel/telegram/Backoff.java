package org.tideover.channel.telegram;

import java.time.Duration;

/** A delay that doubles with every failure in a row, up to a limit. */
final class Backoff {
  private final Duration first;
  private final Duration limit;
  private Duration next;

  Backoff(Duration first, Duration limit) {
    this.first = first;
    this.limit = limit;
    next = first;
  }

  Duration next() {
    Duration delay = next;
    Duration doubled = delay.multipliedBy(2);
    next = doubled.compareTo(limit) < 0 ? doubled : limit;
    return delay;
  }

  void reset() {
    next = first;
  }
}
