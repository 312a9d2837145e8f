package org.tideover.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A value that is worked out by one at a time, and for all who ask within some time after. */
final class Lately<T> implements Supplier<T> {
  private final Supplier<T> source;
  private final Duration fresh;
  private final InstantSource clock;
  private final List<T> last = new ArrayList<>();
  private Instant since = Instant.MIN;

  /** What the source gives, for as long as it is fresh. */
  Lately(Supplier<T> source, Duration fresh, InstantSource clock) {
    this.source = source;
    this.fresh = fresh;
    this.clock = clock;
  }

  @Override
  public synchronized T get() {
    Instant now = clock.instant();
    if (last.isEmpty() || !now.isBefore(since.plus(fresh))) {
      T found = source.get();
      last.clear();
      last.add(found);
      since = now;
    }
    return last.getFirst();
  }
}
