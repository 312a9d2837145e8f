package org.tideover.tester;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. */
public final class SettableClock implements InstantSource {
  private volatile Instant now;

  /** Stands at this instant. */
  public SettableClock(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Moves on. */
  public void moves(Duration time) {
    now = now.plus(time);
  }

  /** Moves to an instant, never back. */
  public void movesTo(Instant instant) {
    now = instant.isAfter(now) ? instant : now;
  }
}
