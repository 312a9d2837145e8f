package org.tideover.outbox;

import java.time.Duration;

/**
 * How fast a channel lets us send (docs/decisions/0016).
 *
 * @param underWay messages under way at the same time; those that nobody asked for fill at most
 *     half of them
 * @param perSecond messages a second to everybody together that nobody asked for, and of every kind
 *     once the channel said that we are too fast; 0 for no limit
 * @param burst messages that may leave for one person at once; after them one a second; 0 for no
 *     limit
 */
public record Limits(int underWay, int perSecond, int burst) {
  /** The most that Telegram sells: broadcasts that are paid for. */
  public static final int FASTEST = 1000;

  /** What Telegram allows everybody. */
  public static final int USUAL = 30;

  /**
   * We stay a little below what is allowed: a server that counts strictly would refuse a message
   * that overtook another on the way.
   */
  private static final double SHARE = 0.97;

  private static final int UNDER_WAY = 64;
  private static final int SHORT_BURST = 20;

  /** Checks the numbers. */
  public Limits {
    if (underWay < 1 || perSecond < 0 || burst < 0) {
      throw new IllegalArgumentException("A limit needs room for at least one message");
    }
  }

  /** What Telegram asks for, at the usual speed or a paid one. */
  public static Limits telegram(int perSecond) {
    return new Limits(Math.max(UNDER_WAY, perSecond / 2), perSecond, SHORT_BURST);
  }

  /** For a channel that can never be too busy. */
  public static Limits none() {
    return new Limits(UNDER_WAY, 0, 0);
  }

  /** Each process's part, where several send. */
  Limits among(int processes) {
    return perSecond == 0
        ? this
        : new Limits(underWay, Math.max(1, perSecond / Math.max(1, processes)), burst);
  }

  /** How many that nobody asked for may be under way. */
  int nudgesUnderWay() {
    return Math.max(1, underWay / 2);
  }

  /** How many messages may be sent in a longer time. */
  long messagesIn(Duration time) {
    return Math.round(perSecond * SHARE * time.toMillis() / 1000);
  }

  /** How many may leave at once after a pause: few, so that no second holds too many. */
  int atOnce() {
    return Math.max(2, perSecond / 10);
  }
}
