package org.tideover.operator.page;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import org.tideover.domain.Digest;
import org.tideover.domain.Secret;

/**
 * The lock of the page: it opens for one token at any time, and takes five wrong ones a minute from
 * all together.
 */
final class Lock {
  private static final int TRIES = 5;

  private final Secret<byte[]> digest;
  private final Bucket tries;

  Lock(Secret<String> token, InstantSource clock) {
    this.digest = new Secret<>(Digest.of(token.reveal()));
    this.tries =
        Bucket.builder()
            .addLimit(limit -> limit.capacity(TRIES).refillGreedy(TRIES, Duration.ofMinutes(1)))
            .withCustomTimePrecision(meter(clock))
            .build();
  }

  /** Counts a wrong one; says how long to wait, or zero if there was room for it. */
  Duration wrong() {
    ConsumptionProbe probe = tries.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  /** Whether the token fits, in a time that does not depend on where it differs. */
  boolean opensFor(String token) {
    return MessageDigest.isEqual(digest.reveal(), Digest.of(token));
  }

  private static TimeMeter meter(InstantSource clock) {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return clock.millis() * 1_000_000;
      }

      @Override
      public boolean isWallClockBased() {
        return true;
      }
    };
  }
}
