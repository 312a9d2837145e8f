package org.tideover.faketelegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Telegram's flood control: how many messages a second, in all and to one chat. */
public final class Limits {
  private final World world;
  private final Deque<Instant> all = new ArrayDeque<>();
  private final Map<Long, Deque<Instant>> byChat = new HashMap<>();
  private int overall = Integer.MAX_VALUE;
  private int perChat = Integer.MAX_VALUE;
  private int retryAfter = 1;
  private Duration window = Duration.ofSeconds(1);

  Limits(World world) {
    this.world = world;
  }

  /** At most so many messages a second to everybody together. */
  public Limits overall(int messagesPerSecond) {
    overall = messagesPerSecond;
    return this;
  }

  /** At most so many messages a second to one chat. */
  public Limits perChat(int messagesPerSecond) {
    perChat = messagesPerSecond;
    return this;
  }

  /** Counts within a longer time than a second, so that whoever is held up is too fast, too. */
  public Limits within(Duration time) {
    window = time;
    return this;
  }

  /** How many seconds whoever is too fast must wait. */
  public Limits retryAfter(int seconds) {
    retryAfter = seconds;
    return this;
  }

  void count(long chat) {
    Deque<Instant> here = byChat.computeIfAbsent(chat, unused -> new ArrayDeque<>());
    if (recent(all) >= overall || recent(here) >= perChat) {
      throw ApiError.flood(retryAfter);
    }
    all.add(world.now());
    here.add(world.now());
  }

  private int recent(Deque<Instant> times) {
    Instant start = world.now().minus(window);
    while (!times.isEmpty() && times.getFirst().isBefore(start)) {
      times.removeFirst();
    }
    return times.size();
  }
}
