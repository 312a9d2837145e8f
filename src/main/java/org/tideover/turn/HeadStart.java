package org.tideover.turn;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.tideover.domain.Heard;
import org.tideover.domain.Incoming;

/**
 * A hearing that begins while the event is still being stored, because both take milliseconds and
 * need nothing of each other. What was heard ahead is handed out once; in a backlog, where all
 * cores are busy anyway, nothing is.
 */
public final class HeadStart implements Hearing {
  /** Words that are never asked for, such as those of a repeated delivery, are forgotten. */
  private static final Duration UNCLAIMED = Duration.ofSeconds(10);

  private static final int AT_ONCE = 8;

  private final Hearing hearing;
  private final Cache<String, CompletableFuture<Heard>> ahead =
      Caffeine.newBuilder()
          .maximumSize(AT_ONCE)
          .expireAfterWrite(UNCLAIMED)
          .scheduler(Scheduler.systemScheduler())
          .build();

  /** Puts a head start before a hearing. */
  public HeadStart(Hearing hearing) {
    this.hearing = hearing;
  }

  /** A door that begins to hear what comes in, and then hands it on. */
  public Mailbox before(Mailbox door) {
    return events -> {
      if (events.size() == 1) {
        events.forEach(this::expect);
      }
      return door.accept(List.copyOf(events));
    };
  }

  private void expect(Incoming incoming) {
    Words.of(incoming.event())
        .ifPresent(words ->
            ahead.put(
                words,
                CompletableFuture.supplyAsync(
                    () -> hearing.hear(words), task -> Thread.ofVirtual().start(task))));
  }

  @Override
  public Heard hear(String words) {
    CompletableFuture<Heard> begun = ahead.asMap().remove(words);
    if (begun == null) {
      return hearing.hear(words);
    }
    try {
      return begun.join();
    } catch (CompletionException failed) {
      // Heard again, so that the fault is met, and told, where the turn expects it.
      return hearing.hear(words);
    }
  }

  @Override
  public Heard hearPhrases(String words) {
    return hearing.hearPhrases(words);
  }

  @Override
  public boolean readsMeaning() {
    return hearing.readsMeaning();
  }
}
