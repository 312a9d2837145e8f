package org.tideover.turn;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.conversation.state.Menu;
import org.tideover.domain.Event;
import org.tideover.domain.Heard;
import org.tideover.domain.Incoming;
import org.tideover.domain.PersonId;
import org.tideover.domain.RiskLevel;

/**
 * A gate before the door that keeps one person, or a broken client, from taking everybody's time:
 * after a hundred messages at once, two a second are let in. Words and taps that ask for help are
 * always let in, and so is everything that nobody said.
 *
 * <p><b>Limitations</b>: words of danger that only the model would find wait their turn here; a
 * person who means them has not sent a hundred others within a minute.
 */
public final class FloodGate {
  private static final Logger LOG = LoggerFactory.getLogger(FloodGate.class);
  private static final int AT_ONCE = 100;
  private static final int A_SECOND = 2;
  private static final int PEOPLE = 100_000;

  private final Function<String, Heard> phrases;
  private final LongSupplier nanos;
  private final Cache<PersonId, Bucket> people;

  /**
   * A gate that remembers who wrote lately, in memory only.
   *
   * @param phrases hears words by written phrases alone, so without waiting
   * @param nanos real time that never jumps
   */
  public FloodGate(Function<String, Heard> phrases, LongSupplier nanos) {
    this.phrases = phrases;
    this.nanos = nanos;
    this.people =
        Caffeine.newBuilder()
            .maximumSize(PEOPLE)
            .expireAfterAccess(Duration.ofSeconds(AT_ONCE))
            .ticker(nanos::getAsLong)
            .executor(Runnable::run)
            .build();
  }

  /** A door behind this gate. */
  public Mailbox before(Mailbox door) {
    return events -> {
      List<Incoming> let = events.stream().filter(this::mayEnter).toList();
      if (let.size() < events.size()) {
        LOG.warn("Left out {} messages of people who write too fast", events.size() - let.size());
      }
      return let.isEmpty() ? List.of() : door.accept(let);
    };
  }

  private boolean mayEnter(Incoming incoming) {
    if (!incoming.event().isOwn() && !incoming.event().isOfAGroup()) {
      return true;
    }
    Bucket own = people.get(incoming.person(), unused -> bucket());
    return own.tryConsume(1) || asksForHelp(incoming.event());
  }

  private boolean asksForHelp(Event event) {
    if (event instanceof Event.Tapped(String action)) {
      return action.equals(Menu.HELP_NOW);
    }
    return Words.of(event).map(this::soundsLikeDanger).orElse(false);
  }

  /** Words that cannot be heard are let in: a fault here would hold everybody's events up. */
  private boolean soundsLikeDanger(String words) {
    try {
      return phrases.apply(words).safety().level() != RiskLevel.NONE;
    } catch (RuntimeException | StackOverflowError fault) {
      LOG.error("Words could not be heard at the gate: {}", fault.getClass().getName());
      return true;
    }
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(A_SECOND, Duration.ofSeconds(1)))
        .withCustomTimePrecision(
            new TimeMeter() {
              @Override
              public long currentTimeNanos() {
                return nanos.getAsLong();
              }

              @Override
              public boolean isWallClockBased() {
                return false;
              }
            })
        .build();
  }
}
