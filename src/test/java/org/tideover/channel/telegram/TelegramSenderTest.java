package org.tideover.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tideover.domain.Priority;
import org.tideover.domain.Secret;
import org.tideover.domain.SentFile;
import org.tideover.faketelegram.ChatLine;
import org.tideover.faketelegram.FakePerson;
import org.tideover.faketelegram.FakeTelegram;
import org.tideover.faketelegram.Faults.Fault;
import org.tideover.outbox.Sender.Delivery;
import org.tideover.tester.Patience;

class TelegramSenderTest {
  /** More than an HTTP client lets go at once when nobody tells it to. */
  private static final int MANY = 70;

  private final FakeTelegram telegram = FakeTelegram.start();
  private final FakePerson person = telegram.person(17).says("hi");
  private final TelegramSettings settings =
      new TelegramSettings(new Secret<>(telegram.token()), telegram.url());
  private final TelegramConnection connection = new TelegramConnection(settings);
  private final TelegramSender sender = new TelegramSender(connection);

  @AfterEach
  void close() {
    connection.close();
    telegram.close();
  }

  @Test
  void aMessageArrivesWithItsButtons() {
    Delivery delivery =
        sender.send(Messages.withButton(17, "How strong?", "0", "rate:0"), Optional.empty());
    ChatLine line = reply();
    assertThat(delivery).isEqualTo(new Delivery.Delivered("" + line.stamp().messageId()));
    assertThat(line.text()).isEqualTo("How strong?");
    assertThat(line.buttons()).containsExactly(List.of("0"));
    assertThat(line.silent()).isFalse();
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void marksThatOtherParseModesKnowArePlainText() {
    send("5 < 6 & *stars* _under_ [x](y) <b>");
    assertThat(reply().text()).isEqualTo("5 < 6 & *stars* _under_ [x](y) <b>");
  }

  @Test
  void aKeyboardStaysUnderTheTextBox() {
    var message = Messages.withKeyboard(17, "Hello", List.of("🌊 I'm craving", "🆘 Help now"));
    sender.send(message, Optional.empty());
    person.taps("I'm craving");
    assertThat(person.chat().getLast().text()).isEqualTo("🌊 I'm craving");
  }

  @Test
  void onlyNudgesAreQuiet() {
    for (Priority priority : Priority.values()) {
      sender.send(Messages.plain(17, priority, "Hello"), Optional.empty());
    }
    assertThat(person.replies())
        .extracting(ChatLine::silent)
        .containsExactly(false, false, false, true);
  }

  @Test
  void anEarlierMessageIsReplaced() {
    Delivery first = send("3 minutes left");
    Delivery second = sender.send(Messages.plain(17, "2 minutes left"), reference(first));
    assertThat(second).isEqualTo(first);
    assertThat(reply().text()).isEqualTo("2 minutes left");
    assertThat(reply().earlierTexts()).containsExactly("3 minutes left");
  }

  @Test
  void aReplacementThatChangesNothingCountsAsDelivered() {
    Delivery first = send("3 minutes left");
    assertThat(sender.send(Messages.plain(17, "3 minutes left"), reference(first)))
        .isEqualTo(first);
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void aReplacementOfADeletedMessageIsSentAnew() {
    Delivery first = send("3 minutes left");
    person.deletesLatestReply();
    Delivery second = sender.send(Messages.plain(17, "2 minutes left"), reference(first));
    assertThat(second).isInstanceOf(Delivery.Delivered.class).isNotEqualTo(first);
    assertThat(reply().text()).isEqualTo("2 minutes left");
  }

  @Test
  void aReplacementOfAMessageThatCannotBeEditedIsSentAnew() {
    int theirs = person.chat().getFirst().stamp().messageId();
    sender.send(Messages.plain(17, "2 minutes left"), Optional.of("" + theirs));
    assertThat(reply().text()).isEqualTo("2 minutes left");
    assertThat(sender.send(Messages.plain(17, "again"), Optional.of("not-a-number")))
        .isInstanceOf(Delivery.Delivered.class);
  }

  @Test
  void filesArriveWithTheWordsUnderTheLast() {
    Delivery delivery =
        sender.send(Messages.withButton(17, "Here", "OK", "ok"), Optional.empty(), two("Here"));
    assertThat(person.replies()).extracting(ChatLine::kind).containsExactly("document", "photo");
    assertThat(person.replies()).extracting(ChatLine::text).containsExactly("", "Here");
    assertThat(reply().buttons()).containsExactly(List.of("OK"));
    assertThat(person.opens(person.replies().getFirst())).isEqualTo("{}".getBytes(UTF_8));
    assertThat(delivery).isEqualTo(new Delivery.Delivered(number(1), List.of(number(0))));
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void wordsTooLongForUnderAFileFollowIt() {
    sender.send(Messages.plain(17, "x".repeat(1025)), Optional.empty(), two("x"));
    assertThat(person.replies())
        .extracting(ChatLine::kind)
        .containsExactly("document", "photo", "text");
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void aChatIsSweptInHundreds() {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 205; i++) {
      numbers.add(((Delivery.Delivered) send("message " + i)).reference());
    }
    numbers.add("not-a-number");
    assertThat(sender.sweep(Messages.plain(17, "x").person(), numbers))
        .isInstanceOf(Delivery.Delivered.class);
    assertThat(person.replies()).isEmpty();
    assertThat(telegram.calls("deleteMessages")).isEqualTo(3);
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void whatIsTooOldStaysAndTheRestGoes() {
    String old = ((Delivery.Delivered) send("two days ago")).reference();
    telegram.passes(Duration.ofHours(49));
    String young = ((Delivery.Delivered) send("now")).reference();
    sender.sweep(Messages.plain(17, "x").person(), List.of(old, young));
    assertThat(person.replies()).extracting(ChatLine::text).containsExactly("two days ago");
  }

  @Test
  void anOutageWhileSweepingIsTriedLater() {
    String sent = ((Delivery.Delivered) send("now")).reference();
    telegram.faults().next("deleteMessages", Fault.SERVER_ERROR);
    assertThat(sender.sweep(Messages.plain(17, "x").person(), List.of(sent)))
        .isInstanceOf(Delivery.Later.class);
  }

  private String number(int reply) {
    return "" + person.replies().get(reply).stamp().messageId();
  }

  private static Supplier<List<SentFile>> two(String words) {
    return () ->
        List.of(
            new SentFile(SentFile.Kind.DOCUMENT, "all.json", "{}".getBytes(UTF_8)),
            new SentFile(SentFile.Kind.PHOTO, "picture.png", words.getBytes(UTF_8)));
  }

  @Test
  void whoBlockedUsCannotBeReached() {
    person.blocks();
    assertThat(send("Hello")).isEqualTo(new Delivery.Unreachable());
    person.unblocks().leavesTelegram();
    assertThat(send("Hello")).isEqualTo(new Delivery.Unreachable());
  }

  @Test
  void whoNeverWroteCannotBeReached() {
    assertThat(sender.send(Messages.plain(404, "Hello"), Optional.empty()))
        .isEqualTo(new Delivery.Unreachable());
    assertThat(telegram.violations()).containsExactly("sendMessage: Bad Request: chat not found");
  }

  @Test
  void floodControlIsWaitedFor() {
    telegram.limits().perChat(1).within(Duration.ofHours(1)).retryAfter(7);
    assertThat(send("one")).isInstanceOf(Delivery.Delivered.class);
    assertThat(send("two")).isEqualTo(new Delivery.TooFast(Duration.ofSeconds(7)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"SERVER_ERROR", "CLOSED", "LOST_ANSWER", "HALF_ANSWER", "GARBAGE"})
  void whatTheNetworkBreaksIsTriedLater(Fault fault) {
    telegram.faults().next("sendMessage", fault);
    assertThat(send("Hello")).isInstanceOf(Delivery.Later.class);
  }

  @Test
  void aCallThatHangsIsGivenUpAndTriedLater() {
    telegram.faults().next("sendMessage", Fault.HANG);
    try (TelegramConnection hurried = new TelegramConnection(settings, Duration.ofMillis(300))) {
      assertThat(new TelegramSender(hurried).send(Messages.plain(17, "Hello"), Optional.empty()))
          .isInstanceOf(Delivery.Later.class);
    }
  }

  @Test
  void wordsOfACrisisWaitBehindNoCallsThatHang() throws Exception {
    telegram.faults().next("sendMessage", Fault.HANG, MANY);
    try (TelegramConnection patient = new TelegramConnection(settings, Duration.ofMinutes(10));
        ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
      TelegramSender sending = new TelegramSender(patient);
      try {
        for (int i = 0; i < MANY; i++) {
          others.execute(() -> sending.send(Messages.plain(17, "How are you?"), Optional.empty()));
        }
        Patience.until(telegram.faults()::areOver);
        Future<Delivery> crisis =
            others.submit(
                () -> sending.send(Messages.plain(17, Priority.CRISIS, "Help"), Optional.empty()));
        assertThat(crisis.get(60, TimeUnit.SECONDS)).isInstanceOf(Delivery.Delivered.class);
      } finally {
        telegram.close();
      }
    }
  }

  @Test
  void anUnknownTokenIsNoFaultOfTheMessage() {
    telegram.faults().next("sendMessage", Fault.UNAUTHORIZED);
    assertThat(send("Hello")).isInstanceOf(Delivery.Later.class);
  }

  @Test
  void nobodyListeningIsTriedLater() {
    telegram.close();
    assertThat(send("Hello")).isInstanceOf(Delivery.Later.class);
  }

  @Test
  void whatTelegramNeverTakesIsRefusedWithAReason() {
    assertThat(send("x".repeat(4097))).isEqualTo(new Delivery.Refused("message is too long"));
    assertThat(send("")).isEqualTo(new Delivery.Refused("refused before sending"));
    assertThat(send("   ")).isEqualTo(new Delivery.Refused("message text is empty"));
  }

  @Test
  void aReasonThatMightQuoteTheTextIsNotRepeated() {
    ApiFault fault = new ApiFault(400, "bad request: i do not like 'my secret'", Optional.empty());
    assertThat(Outcome.of(fault))
        .isEqualTo(new Delivery.Refused("error 400 for a reason not known here"));
  }

  private Delivery send(String text) {
    return sender.send(Messages.plain(17, text), Optional.empty());
  }

  private ChatLine reply() {
    return person.replies().getLast();
  }

  private static Optional<String> reference(Delivery delivery) {
    return Optional.of(((Delivery.Delivered) delivery).reference());
  }
}
