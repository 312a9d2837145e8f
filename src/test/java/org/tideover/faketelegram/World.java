package org.tideover.faketelegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Everything that the fake Telegram knows, behind one lock. */
final class World {
  static final String BOT_NAME = "TideoverTestBot";

  final String token;
  final UpdateQueue updates = new UpdateQueue(this);
  final Taps taps = new Taps(this);
  final Limits limits = new Limits(this);
  final KeptFiles files = new KeptFiles();
  final BotCard card = new BotCard();
  final List<String> violations = new ArrayList<>();
  final Map<String, Integer> calls = new TreeMap<>();
  private final Map<Long, Chat> chats = new TreeMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Duration shift = Duration.ZERO;
  private int nextMessageId = 1;
  private long moment;

  World(String token) {
    this.token = token;
  }

  long botId() {
    return Long.parseLong(token.substring(0, token.indexOf(':')));
  }

  <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      T result = work.get();
      changed.signalAll();
      return result;
    } finally {
      lock.unlock();
    }
  }

  /** Looks without changing anything, so that nobody who waits is woken. */
  <T> T read(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  void locked(Runnable work) {
    locked(() -> {
      work.run();
      return true;
    });
  }

  /** Waits under the lock until the condition holds; false when the time is over. */
  boolean awaits(BooleanSupplier condition, Duration limit) {
    lock.lock();
    try {
      long left = limit.toNanos();
      while (!condition.getAsBoolean()) {
        if (left <= 0) {
          return false;
        }
        left = changed.awaitNanos(left);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  Instant now() {
    return Instant.now().plus(shift);
  }

  void passes(Duration time) {
    locked(() -> {
      shift = shift.plus(time);
    });
  }

  int newMessageId() {
    return nextMessageId++;
  }

  /** A number that grows with everything that happens; orders actions and replies. */
  long nextMoment() {
    return ++moment;
  }

  Chat chat(long id) {
    return chats.computeIfAbsent(id, Chat::new);
  }

  /** The chat that a call names, if somebody has spoken there before. */
  Chat knownChat(Params params) {
    if (!params.has("chat_id")) {
      throw ApiError.bad("chat_id is empty");
    }
    Chat chat = chats.get(params.number("chat_id", 0));
    if (chat == null || !chat.started) {
      throw ApiError.bad("chat not found");
    }
    if (chat.deactivated) {
      throw ApiError.forbidden("user is deactivated");
    }
    if (chat.blocked) {
      throw ApiError.forbidden("bot was blocked by the user");
    }
    return chat;
  }

  void violated(String what) {
    locked(() -> violations.add(what));
  }
}
