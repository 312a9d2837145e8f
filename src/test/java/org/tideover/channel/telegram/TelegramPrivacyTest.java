package org.tideover.channel.telegram;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.tideover.domain.Secret;
import org.tideover.faketelegram.FakePerson;
import org.tideover.faketelegram.FakeTelegram;
import org.tideover.faketelegram.Faults.Fault;
import org.tideover.outbox.Sender.Delivery;

/** Neither the token nor a word of anybody is ever logged, whatever breaks. */
class TelegramPrivacyTest {
  private static final String THEIR_WORDS = "zanzibar";
  private static final String OUR_WORDS = "quetzalcoatl";
  private static final List<BotProfile.Command> MENU =
      List.of(new BotProfile.Command("help", "Help"));

  @Test
  void nothingPrivateIsLoggedWhateverBreaks() {
    try (LogCapture logs = new LogCapture();
        FakeTelegram telegram = FakeTelegram.start()) {
      converseThroughEveryFault(telegram);
      assertThat(logs.lines()).isNotEmpty();
      assertThat(logs.lines())
          .noneMatch(line -> line.contains(THEIR_WORDS))
          .noneMatch(line -> line.contains(OUR_WORDS))
          .noneMatch(line -> line.contains(secretPart(telegram)));
    }
  }

  @Test
  void theCaptureSeesWhatIsLogged() {
    try (LogCapture logs = new LogCapture()) {
      LoggerFactory.getLogger("org.telegram.anything")
          .trace("a line", new IllegalStateException("a cause"));
      java.util.logging.Logger.getLogger("okhttp3.OkHttpClient").warning("another line");
      assertThat(logs.count("a cause")).isEqualTo(1);
      assertThat(logs.count("another line")).isEqualTo(1);
    }
  }

  @Test
  void settingsAndFaultsPrintNothingPrivate() {
    TelegramSettings settings =
        new TelegramSettings(new Secret<>(FakeTelegram.TOKEN), TelegramSettings.DEFAULT_API_URL);
    ApiFault fault = new ApiFault(400, OUR_WORDS, Optional.empty());
    assertThat(settings.toString()).doesNotContain("AAfake");
    assertThat(fault.toString()).doesNotContain(OUR_WORDS);
  }

  private static void converseThroughEveryFault(FakeTelegram telegram) {
    FakePerson person = telegram.person(17).says(THEIR_WORDS);
    MemoryMailbox mailbox = new MemoryMailbox();
    TelegramSettings settings =
        new TelegramSettings(new Secret<>(telegram.token()), telegram.url());
    try (TelegramConnection connection = new TelegramConnection(settings);
        TelegramConnection hurried = new TelegramConnection(settings, Duration.ofMillis(300));
        TelegramChannel channel =
            new TelegramChannel(connection, new BotProfile(MENU, "", ""), mailbox, Instant::now)) {
      mailbox.throwsNext(1);
      telegram.faults().next("setMyDescription", Fault.UNAUTHORIZED);
      for (Fault fault : Fault.values()) {
        if (fault != Fault.HANG && fault != Fault.UNAUTHORIZED) {
          telegram.faults().next("getUpdates", fault);
        }
      }
      channel.start();
      mailbox.awaitsWords(THEIR_WORDS);
      for (Fault fault : Fault.values()) {
        telegram.faults().next("sendMessage", fault);
        TelegramSender sender = new TelegramSender(fault == Fault.HANG ? hurried : connection);
        Delivery delivery = sender.send(Messages.plain(17, OUR_WORDS), Optional.empty());
        assertThat(delivery.toString()).doesNotContain(OUR_WORDS);
      }
      TelegramSender sender = new TelegramSender(connection);
      sender.send(Messages.plain(17, OUR_WORDS.repeat(400)), Optional.empty());
      sender.send(Messages.withButton(17, OUR_WORDS, OUR_WORDS, THEIR_WORDS), Optional.empty());
      person.taps(OUR_WORDS);
      telegram.awaits("the tap's answer", () -> telegram.answeredTaps() == 1, ofSeconds(60));
    }
  }

  private static String secretPart(FakeTelegram telegram) {
    return telegram.token().substring(telegram.token().indexOf(':') + 1);
  }
}
