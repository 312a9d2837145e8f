package org.tideover.channel.telegram;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tideover.domain.Secret;
import org.tideover.faketelegram.FakeTelegram;
import org.tideover.faketelegram.Faults.Fault;

class TelegramTroubleTest {
  private static final Duration SOON = ofSeconds(60);

  @Test
  void aWrongTokenIsToldOnce() {
    try (LogCapture logs = new LogCapture();
        FakeTelegram telegram = FakeTelegram.start()) {
      telegram.faults().next("getUpdates", Fault.UNAUTHORIZED, 2);
      MemoryMailbox mailbox = new MemoryMailbox();
      try (TelegramConnection connection = connection(telegram);
          TelegramChannel channel = channel(connection, mailbox)) {
        channel.start();
        telegram.person(17).says("hello");
        mailbox.awaitsWords("hello");
      }
      assertThat(logs.count("TELEGRAM_BOT_TOKEN")).isEqualTo(1);
      assertThat(logs.count("Telegram answers again")).isEqualTo(1);
    }
  }

  @Test
  void aSecondPollerIsToldOnceByEachAndNothingIsLost() {
    try (LogCapture logs = new LogCapture();
        FakeTelegram telegram = FakeTelegram.start();
        TelegramConnection one = connection(telegram);
        TelegramConnection two = connection(telegram)) {
      MemoryMailbox mailbox = new MemoryMailbox();
      try (TelegramChannel first = channel(one, mailbox)) {
        first.start();
        telegram.awaits("the first poll", telegram::isPolled, SOON);
        try (TelegramChannel second = channel(two, mailbox)) {
          second.start();
          telegram.awaits("a quarrel", () -> telegram.calls("getUpdates") >= 6, SOON);
        }
        telegram.person(17).says("hello");
        mailbox.awaitsWords("hello");
      }
      assertThat(logs.count("Another program is polling with this token")).isEqualTo(2);
      assertThat(mailbox.words()).containsExactly("hello");
    }
  }

  @Test
  void theSameTroubleIsToldOnceAndWaitedForLongerEachTime() {
    try (LogCapture logs = new LogCapture()) {
      PollTrouble trouble = new PollTrouble();
      List<Duration> delays =
          java.util.stream.Stream.generate(() -> trouble.met(fault(0, ""))).limit(8).toList();
      assertThat(delays)
          .extracting(Duration::toMillis)
          .containsExactly(100L, 200L, 400L, 800L, 1600L, 3200L, 5000L, 5000L);
      assertThat(logs.count("cannot be reached")).isEqualTo(1);
      trouble.worked();
      assertThat(trouble.met(fault(0, ""))).hasMillis(100);
      assertThat(logs.count("cannot be reached")).isEqualTo(2);
    }
  }

  @Test
  void aGoodPollBetweenConflictsDoesNotEndTheQuarrel() {
    try (LogCapture logs = new LogCapture()) {
      PollTrouble trouble = new PollTrouble();
      for (int i = 0; i < 5; i++) {
        trouble.met(fault(409, "conflict"));
        trouble.worked();
      }
      assertThat(logs.count("Another program")).isEqualTo(1);
      assertThat(logs.count("answers again")).isZero();
    }
  }

  @Test
  void telegramsOwnWaitingTimeIsKept() {
    ApiFault busy = new ApiFault(429, "too many requests", Optional.of(ofSeconds(9)));
    assertThat(new PollTrouble().met(busy)).isEqualTo(ofSeconds(9));
  }

  @ParameterizedTest
  @CsvSource({
    "401, unauthorized, TOKEN",
    "404, not found, TOKEN",
    "409, conflict: terminated by other getupdates request, SECOND_POLLER",
    "409, conflict: can't use getupdates method while webhook is active, WEBHOOK",
    "429, too many requests, BUSY",
    "500, internal server error, AWAY",
    "0, '', AWAY"
  })
  void everyTroubleHasItsKind(int code, String description, PollTrouble.Kind kind) {
    assertThat(PollTrouble.Kind.of(fault(code, description))).isEqualTo(kind);
  }

  private static ApiFault fault(int code, String description) {
    return new ApiFault(code, description, Optional.empty());
  }

  private static TelegramConnection connection(FakeTelegram telegram) {
    return new TelegramConnection(
        new TelegramSettings(new Secret<>(telegram.token()), telegram.url()));
  }

  private static TelegramChannel channel(TelegramConnection connection, MemoryMailbox mailbox) {
    BotProfile profile =
        new BotProfile(List.of(new BotProfile.Command("help", "Help")), "A bot.", "A bot.");
    return new TelegramChannel(connection, profile, mailbox, Instant::now);
  }
}
