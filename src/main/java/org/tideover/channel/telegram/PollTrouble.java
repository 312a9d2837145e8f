package org.tideover.channel.telegram;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why polling does not work at the moment: tells the operator once what to do, and the poll loop
 * how long to wait. Used by one thread, but for {@link #current}.
 */
final class PollTrouble {
  private static final Logger LOG = LoggerFactory.getLogger(PollTrouble.class);

  private volatile @Nullable Kind current;
  private int goodPolls;
  private Backoff backoff = Kind.AWAY.backoff();

  /** Notes a failed poll and returns how long to wait before the next. */
  Duration met(ApiFault fault) {
    goodPolls = 0;
    Kind kind = Kind.of(fault);
    if (kind != current) {
      current = kind;
      backoff = kind.backoff();
      LOG.warn(kind.advice);
    }
    Duration delay = backoff.next();
    return fault.retryAfter().orElse(delay);
  }

  /** Notes a poll that worked. */
  void worked() {
    Kind was = current;
    if (was != null && ++goodPolls >= was.goodPollsToEnd()) {
      LOG.info("Telegram answers again.");
      current = null;
    }
  }

  /** What is wrong, in a word; empty while polling works. Called on any thread. */
  Optional<String> current() {
    return Optional.ofNullable(current).map(kind -> kind.name().toLowerCase(Locale.ROOT));
  }

  /** The kinds of trouble, each with its advice. */
  enum Kind {
    AWAY(
        "Telegram cannot be reached. Messages wait there and are answered when it can; trying on."
            + " If this lasts, check this machine's network and TELEGRAM_API_URL.",
        Duration.ofMillis(100),
        Duration.ofSeconds(5)),
    TOKEN(
        "Telegram does not know this bot's token. Compare TELEGRAM_BOT_TOKEN with what BotFather"
            + " shows under /mybots, and start again.",
        Duration.ofMillis(500),
        Duration.ofMinutes(1)),
    SECOND_POLLER(
        "Another program is polling with this token; each of you gets only some of the messages."
            + " Stop it, or make a new token with BotFather.",
        Duration.ofMillis(500),
        Duration.ofSeconds(5)),
    WEBHOOK(
        "This token has a webhook, so Telegram gives no messages to polling. Removing it. If that is"
            + " another program of yours (serve --webhook), stop it, or one of you will always take"
            + " the messages away from the other.",
        Duration.ofMillis(100),
        Duration.ofSeconds(30)),
    BUSY(
        "Telegram asks us to slow down; waiting as long as it says.",
        Duration.ofSeconds(1),
        Duration.ofSeconds(30));

    private final String advice;
    private final Duration first;
    private final Duration limit;

    Kind(String advice, Duration first, Duration limit) {
      this.advice = advice;
      this.first = first;
      this.limit = limit;
    }

    static Kind of(ApiFault fault) {
      return switch (fault.code()) {
        case 401, 404 -> TOKEN;
        case 409 -> fault.says("webhook") ? WEBHOOK : SECOND_POLLER;
        case 429 -> BUSY;
        default -> AWAY;
      };
    }

    /** What it means and what to do. */
    String advice() {
      return advice;
    }

    /** Two pollers take turns, so a good poll in between does not end their quarrel. */
    private int goodPollsToEnd() {
      return this == SECOND_POLLER ? 10 : 1;
    }

    private Backoff backoff() {
      return new Backoff(first, limit);
    }
  }
}
