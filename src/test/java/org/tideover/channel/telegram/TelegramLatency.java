package org.tideover.channel.telegram;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.locks.LockSupport;
import org.tideover.domain.Incoming;
import org.tideover.domain.Secret;
import org.tideover.faketelegram.FakePerson;
import org.tideover.faketelegram.FakeTelegram;
import org.tideover.turn.Mailbox;

/**
 * A benchmark of the channel alone, against the fake in the same process: how long an update takes
 * to the mailbox, a message to its chat, and a backlog to be taken in. A program, not a test.
 */
final class TelegramLatency {
  private static final int ROUNDS = 1000;
  private static final int BACKLOG = 3000;

  private TelegramLatency() {}

  public static void main(String[] args) throws InterruptedException {
    try (FakeTelegram telegram = FakeTelegram.start();
        TelegramConnection connection =
            new TelegramConnection(
                new TelegramSettings(new Secret<>(telegram.token()), telegram.url()))) {
      FakePerson person = telegram.person(17).says("hello");
      backlog(telegram, connection);
      updates(telegram, connection, person);
      messages(connection);
      System.out.println("violations: " + telegram.violations());
    }
  }

  private static void backlog(FakeTelegram telegram, TelegramConnection connection) {
    for (int i = 0; i < BACKLOG; i++) {
      telegram.person(i % 50 + 1).says("message " + i);
    }
    MemoryMailbox mailbox = new MemoryMailbox();
    long start = System.nanoTime();
    try (TelegramChannel channel = channel(connection, mailbox)) {
      channel.start();
      mailbox.awaits(stored -> stored.size() > BACKLOG);
      long millis = (System.nanoTime() - start) / 1_000_000;
      System.out.printf("backlog of %d, cold: %d ms%n", BACKLOG, millis);
    }
  }

  private static void updates(
      FakeTelegram telegram, TelegramConnection connection, FakePerson person)
      throws InterruptedException {
    SynchronousQueue<Long> arrivals = new SynchronousQueue<>();
    Mailbox timing = events -> arrive(arrivals, events);
    long[] micros = new long[ROUNDS];
    try (TelegramChannel channel = channel(connection, timing)) {
      channel.start();
      for (int i = 0; i < ROUNDS; i++) {
        telegram.awaits("the poll", telegram::isPolled, TelegramConnection.POLL_WAIT);
        LockSupport.parkNanos(2_000_000);
        long start = System.nanoTime();
        person.says("message " + i);
        micros[i] = (arrivals.take() - start) / 1000;
      }
    }
    report("update to mailbox", micros);
  }

  private static void messages(TelegramConnection connection) {
    TelegramSender sender = new TelegramSender(connection);
    long[] micros = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      sender.send(Messages.withButton(17, "How strong?", "7", "rate:7"), Optional.empty());
      micros[i] = (System.nanoTime() - start) / 1000;
    }
    report("message there and back", micros);
  }

  private static List<Incoming> arrive(SynchronousQueue<Long> arrivals, List<Incoming> events) {
    try {
      arrivals.put(System.nanoTime());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return events;
  }

  private static void report(String what, long[] micros) {
    System.out.printf("%s: first %d us", what, micros[0]);
    Arrays.sort(micros);
    System.out.printf(
        ", p50 %d us, p99 %d us, max %d us%n",
        micros[ROUNDS / 2], micros[ROUNDS * 99 / 100], micros[ROUNDS - 1]);
  }

  private static TelegramChannel channel(TelegramConnection connection, Mailbox mailbox) {
    BotProfile profile =
        new BotProfile(List.of(new BotProfile.Command("help", "Help")), "A bot.", "A bot.");
    return new TelegramChannel(connection, profile, mailbox, Instant::now);
  }
}
