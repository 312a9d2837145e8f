package org.tideover.channel.telegram;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tideover.domain.Secret;
import org.tideover.faketelegram.FakeTelegram;
import org.tideover.faketelegram.Faults.Fault;

/**
 * Long outages and storms: what piled up meanwhile is taken in once, in order, all of it. So it is
 * with our own store.
 */
class TelegramOutageTest {
  private static final int PILED_UP = 5_000;

  private final FakeTelegram telegram = FakeTelegram.start();
  private final MemoryMailbox mailbox = new MemoryMailbox();
  private final TelegramConnection connection =
      new TelegramConnection(
          new TelegramSettings(new Secret<>(telegram.token()), telegram.url()), ofSeconds(5));
  private final TelegramChannel channel =
      new TelegramChannel(
          connection,
          new BotProfile(List.of(new BotProfile.Command("help", "What I can do")), "", ""),
          mailbox,
          Instant::now);

  @AfterEach
  void close() {
    mailbox.opens();
    channel.close();
    connection.close();
    telegram.close();
  }

  @Test
  void tenMinutesOfOutageAndFiveThousandMessagesLoseNothing() {
    channel.start();
    telegram.person(1).says("before");
    mailbox.awaitsWords("before");
    telegram.faults().outage(true);
    telegram.passes(Duration.ofMinutes(10));
    pileUp();
    telegram.faults().outage(false);

    awaitAll();
  }

  @Test
  void aStormOfEveryFaultLosesNothing() {
    for (Fault fault :
        List.of(
            Fault.FLOOD,
            Fault.SERVER_ERROR,
            Fault.CLOSED,
            Fault.HALF_ANSWER,
            Fault.LOST_ANSWER,
            Fault.GARBAGE)) {
      telegram.faults().next("getUpdates", fault);
    }
    telegram.person(1).says("before");
    pileUp();
    channel.start();

    awaitAll();
  }

  @Test
  void whatIsWrittenBehindWhatCannotBeStoredIsSeenAndStaysUnconfirmed() throws Exception {
    mailbox.shuts();
    telegram.person(1).says("first");
    channel.start();
    mailbox.awaitsKnock();
    telegram.person(2).says("second");
    telegram.person(3).says("third");
    mailbox.awaitsSeen(3);
    assertThat(telegram.pendingUpdates()).isEqualTo(3);
    assertThat(mailbox.stored()).isEmpty();

    mailbox.opens();
    mailbox.awaitsWords("third");
    assertThat(mailbox.words()).containsExactly("first", "second", "third");
    assertThat(telegram.violations()).isEmpty();
  }

  private void pileUp() {
    IntStream.range(0, PILED_UP).forEach(i -> telegram.person(i % 200 + 1).says("message " + i));
  }

  private void awaitAll() {
    mailbox.awaits(stored -> stored.size() >= PILED_UP + 1);
    assertThat(mailbox.words().subList(1, PILED_UP + 1))
        .isEqualTo(IntStream.range(0, PILED_UP).mapToObj(i -> "message " + i).toList());
    assertThat(mailbox.stored()).hasSize(PILED_UP + 1);
  }
}
