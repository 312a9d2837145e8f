package org.tideover.app;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tideover.operator.OnCallDesk;
import org.tideover.turn.Notices;

/**
 * The desk before the notices of the store. What is to be noted waits for a store that is away, as
 * everything does at the door; whoever asked does not.
 */
final class NoticeDesk implements OnCallDesk {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** So many may wait for a store that is away; the others are told so. */
  private static final int AT_ONCE = 8;

  private final Notices notices;
  private final Consumer<String> door;
  private final Duration patience;
  private final Semaphore places = new Semaphore(AT_ONCE);

  /**
   * A desk before a door.
   *
   * @param door notes that a notice is taken, by its id; may wait for ever
   */
  NoticeDesk(Notices notices, Consumer<String> door) {
    this(notices, door, PATIENCE);
  }

  NoticeDesk(Notices notices, Consumer<String> door, Duration patience) {
    this.notices = notices;
    this.door = door;
    this.patience = patience;
  }

  @Override
  public Answer look(String id) {
    return soon(() -> found(id));
  }

  @Override
  public Answer take(String id) {
    return soon(() -> {
      Answer found = found(id);
      if (found == Answer.OPEN) {
        door.accept(id);
      }
      return found;
    });
  }

  private Answer found(String id) {
    Optional<Notices.Kept> kept = notices.find(id);
    return kept.filter(notice -> !notice.taken()).isPresent() ? Answer.OPEN : Answer.GONE;
  }

  private Answer soon(Supplier<Answer> asked) {
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)
          ? beside(asked).get(patience.toMillis(), TimeUnit.MILLISECONDS)
          : Answer.AWAY;
    } catch (ExecutionException | TimeoutException away) {
      return Answer.AWAY;
    } catch (InterruptedException shutdown) {
      Thread.currentThread().interrupt();
      return Answer.AWAY;
    }
  }

  /** Its place is free again when it is done, not when it is no longer waited for. */
  private CompletableFuture<Answer> beside(Supplier<Answer> asked) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    var unused =
        Thread.ofVirtual()
            .name("on-call")
            .start(() -> {
              try {
                answer.complete(asked.get());
              } catch (RuntimeException away) {
                answer.completeExceptionally(away);
              } finally {
                places.release();
              }
            });
    return answer;
  }
}
