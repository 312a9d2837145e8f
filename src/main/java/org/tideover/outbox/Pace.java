package org.tideover.outbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BandwidthBuilder.BandwidthBuilderBuildStage;
import io.github.bucket4j.BandwidthBuilder.BandwidthBuilderCapacityStage;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;

/**
 * When the next message may leave, as far as the channel's limits go. Guarded by the outbox's lock.
 *
 * <ul>
 *   <li>Every message takes from one budget. Only {@link Priority#NUDGE} waits for it: what a
 *       person waits for may overdraw it, by a second's worth.
 *   <li>Once the channel says that we are too fast, replies and steps wait for the budget, too,
 *       until a minute after the pause it asked for. Words of a crisis never do.
 *   <li>A person gets a burst, then a message a second; words of a crisis are not held back.
 * </ul>
 */
final class Pace {
  private static final Duration CALM_AFTER = Duration.ofMinutes(1);
  private static final Duration LONG = Duration.ofSeconds(100);

  /** A person of whom this many of the burst are used was written to too fast. */
  private static final int OWN_FAULT = 3;

  private final Limits whole;
  private final Delayer time;
  private final @Nullable Bucket all;
  private final Cache<PersonId, Bucket> people;
  private Limits limits;
  private long heldUntil;
  private long strictUntil;

  Pace(Limits limits, Delayer time) {
    this.whole = limits;
    this.limits = limits;
    this.time = time;
    this.all = limits.perSecond() > 0 ? everybody() : null;
    this.people =
        Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofSeconds(2L * limits.burst() + 1))
            .ticker(time::nanos)
            .executor(Runnable::run)
            .build();
    this.heldUntil = time.nanos();
    this.strictUntil = time.nanos();
  }

  /** How long the next message to a person must wait for their own sake. */
  Duration untilPerson(PersonId person, Priority lane) {
    Bucket known = people.getIfPresent(person);
    return known == null || lane == Priority.CRISIS ? Duration.ZERO : wait(known);
  }

  /** How long the next message of a lane must wait for everybody's sake. */
  Duration untilLane(Priority lane) {
    if (all == null || lane == Priority.CRISIS) {
      return Duration.ZERO;
    }
    long now = time.nanos();
    if (heldUntil - now > 0) {
      return Duration.ofNanos(heldUntil - now);
    }
    boolean mayOverdraw = lane != Priority.NUDGE && strictUntil - now <= 0;
    return mayOverdraw ? Duration.ZERO : wait(all);
  }

  /** A message leaves. */
  void count(PersonId person) {
    if (all != null && all.getAvailableTokens() > -limits.perSecond()) {
      all.consumeIgnoringRateLimits(1);
    }
    if (limits.burst() > 0) {
      Bucket own = people.get(person, unused -> onePerson());
      if (own.getAvailableTokens() > -limits.burst()) {
        own.consumeIgnoringRateLimits(1);
      }
    }
  }

  /** The channel refused a message as too early: it counts messages in a stricter way than we. */
  void wasTooFast(PersonId person, Duration pause) {
    Bucket own = people.getIfPresent(person);
    if (own != null && own.getAvailableTokens() <= limits.burst() - OWN_FAULT) {
      own.tryConsumeAsMuchAsPossible();
      return;
    }
    long now = time.nanos();
    heldUntil = later(heldUntil, now + pause.toNanos());
    strictUntil = later(strictUntil, heldUntil + CALM_AFTER.toNanos());
  }

  /** Keeps to the part of the channel's limit that is left where so many processes send. */
  void among(int processes) {
    limits = whole.among(processes);
    if (all != null) {
      all.replaceConfiguration(
          BucketConfiguration.builder().addLimit(this::everybody).build(),
          TokensInheritanceStrategy.AS_IS);
    }
  }

  private Bucket everybody() {
    return Bucket.builder().addLimit(this::everybody).withCustomTimePrecision(meter()).build();
  }

  private BandwidthBuilderBuildStage everybody(BandwidthBuilderCapacityStage limit) {
    return limit.capacity(limits.atOnce()).refillGreedy(limits.messagesIn(LONG), LONG);
  }

  private Bucket onePerson() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(limits.burst()).refillGreedy(1, Duration.ofSeconds(1)))
        .withCustomTimePrecision(meter())
        .build();
  }

  private TimeMeter meter() {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return time.nanos();
      }

      @Override
      public boolean isWallClockBased() {
        return false;
      }
    };
  }

  private static Duration wait(Bucket bucket) {
    return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
  }

  private static long later(long one, long other) {
    return one - other > 0 ? one : other;
  }
}
