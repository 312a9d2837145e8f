package org.tideover.channel.telegram;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tideover.domain.Event;
import org.tideover.domain.Incoming;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;
import org.tideover.domain.Secret;
import org.tideover.faketelegram.FakePerson;
import org.tideover.faketelegram.FakeTelegram;
import org.tideover.faketelegram.Faults.Fault;

class TelegramChannelTest {
  private static final Duration SOON = ofSeconds(60);
  private static final BotProfile PROFILE =
      new BotProfile(
              List.of(
                  new BotProfile.Command("crave", "I'm craving"),
                  new BotProfile.Command("help", "What I can do")),
              "A companion for cravings.",
              "Move through a craving.")
          .translated(
              Map.of(
                  "es",
                  new BotProfile(
                      List.of(new BotProfile.Command("crave", "Tengo ganas")),
                      "Compañía para las ganas.",
                      "Pasar las ganas moviéndose.")));

  private final FakeTelegram telegram = FakeTelegram.start();
  private final FakePerson person = telegram.person(17);
  private final MemoryMailbox mailbox = new MemoryMailbox();
  private final TelegramConnection connection = connection();
  private final TelegramChannel channel = channel(mailbox);

  @AfterEach
  void close() {
    mailbox.opens();
    channel.close();
    connection.close();
    telegram.close();
  }

  @Test
  void wordsReachTheMailboxAndAreConfirmed() {
    channel.start();
    person.speaking("de").says("ich will was nehmen");
    mailbox.awaitsWords("ich will was nehmen");
    Incoming incoming = mailbox.stored().getFirst();
    assertThat(incoming.language()).isEqualTo("de");
    assertThat(incoming.person()).hasToString("telegram:17");
    awaitsConfirmed();
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void theBotIntroducesItself() {
    channel.start();
    telegram.awaits("the descriptions", () -> !telegram.card().shortDescription().isEmpty(), SOON);
    assertThat(telegram.card().commands()).containsExactly("crave", "help");
    assertThat(telegram.card().description()).isEqualTo("A companion for cravings.");
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void theMenuSpeaksTheLanguageOfTheirTelegram() {
    channel.start();
    telegram.awaits("the Spanish menu", () -> telegram.card().menu("es").size() == 1, SOON);
    assertThat(telegram.card().menu("es")).containsEntry("crave", "Tengo ganas");
    assertThat(telegram.card().menu("de")).containsEntry("crave", "I'm craving");
    assertThat(telegram.card().description()).isEqualTo("A companion for cravings.");
  }

  @Test
  void theIntroductionIsMadeUpForWhenTelegramIsAwayAtFirst() {
    telegram.faults().next("setMyCommands", Fault.SERVER_ERROR).next("getMe", Fault.CLOSED);
    channel.start();
    telegram.awaits("the menu", () -> !telegram.card().commands().isEmpty(), SOON);
  }

  @Test
  void aBacklogIsTakenInWhole() {
    IntStream.range(0, 1050).forEach(i -> telegram.person(i % 50 + 1).says("message " + i));
    channel.start();
    mailbox.awaits(stored -> stored.size() == 1050);
    assertThat(mailbox.words())
        .isEqualTo(IntStream.range(0, 1050).mapToObj(i -> "message " + i).toList());
    assertThat(mailbox.batches())
        .containsExactly(100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 50);
  }

  @Test
  void nothingIsConfirmedBeforeItIsStored() throws InterruptedException {
    mailbox.shuts();
    channel.start();
    person.says("one");
    mailbox.awaitsKnock();
    assertThat(telegram.isPolled()).isFalse();
    assertThat(telegram.pendingUpdates()).isEqualTo(1);
    mailbox.opens();
    awaitsConfirmed();
  }

  @Test
  void whatAProgramThatDiedHadNotStoredIsDeliveredToTheNext() throws InterruptedException {
    MemoryMailbox dying = new MemoryMailbox();
    dying.shuts();
    TelegramConnection lost = connection();
    TelegramChannel first = new TelegramChannel(lost, PROFILE, dying, Instant::now);
    first.start();
    person.says("one");
    dying.awaitsKnock();
    lost.close();

    channel.start();
    mailbox.awaitsWords("one");
    awaitsConfirmed();
    assertThat(dying.stored()).isEmpty();
    dying.opens();
    first.close();
  }

  @Test
  void aMailboxThatFailsAgainstItsPromiseLosesNothing() {
    mailbox.throwsNext(1);
    channel.start();
    person.says("one");
    mailbox.awaitsWords("one");
  }

  @Test
  void anErrorOfTheMachineDoesNotEndTheLoop() {
    mailbox.breaksNext(1);
    channel.start();
    person.says("one");
    mailbox.awaitsWords("one");
  }

  @Test
  void updatesNobodyKnowsYetDoNotBreakTheLoop() {
    channel.start();
    telegram.delivers("{\"telepathy\":{\"thought\":[1,2]}}");
    telegram.delivers("{\"message\":\"nonsense\"}");
    telegram.delivers("{\"my_chat_member\":{\"chat\":[],\"new_chat_member\":{\"status\":3}}}");
    telegram.delivers("{\"message\":{\"chat\":{\"id\":17,\"type\":\"private\"},\"text\":{}}}");
    person.says("still there?");
    mailbox.awaitsWords("still there?");
    awaitsConfirmed();
  }

  @Test
  void aTapIsAnsweredOnce() {
    var sender = new TelegramSender(connection);
    person.says("hi");
    sender.send(Messages.withButton(17, "How strong?", "7", "rate:7"), Optional.empty());
    channel.start();
    person.taps("7");
    mailbox.awaits(stored -> stored.size() == 2);
    assertThat(mailbox.stored().getLast().event()).isEqualTo(new Event.Tapped("rate:7"));
    telegram.awaits("the answer", () -> telegram.answeredTaps() == 1, SOON);
    assertThat(telegram.unansweredTaps()).isEmpty();
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void aTapDeliveredTwiceToOneRunIsAnsweredOnce() {
    channel.start();
    String tap =
        "{\"callback_query\":{\"id\":\"99\",\"data\":\"rate:7\","
            + "\"message\":{\"chat\":{\"id\":17,\"type\":\"private\"}}}}";
    telegram.delivers(tap);
    telegram.delivers(tap);
    person.says("done");
    mailbox.awaitsWords("done");
    telegram.awaits("an answer", () -> telegram.calls("answerCallbackQuery") > 0, SOON);
    awaitsConfirmed();
    assertThat(telegram.calls("answerCallbackQuery")).isEqualTo(1);
  }

  @Test
  void aTapThatADeadProgramStoredButNeverAnsweredIsAnsweredByTheNext() {
    var sender = new TelegramSender(connection);
    person.says("hi");
    sender.send(Messages.withButton(17, "How strong?", "7", "rate:7"), Optional.empty());
    person.taps("7");
    // The store knows both already; only Telegram was never told.
    mailbox.accept(
        List.of(incoming("100001", "hi"), incoming("100002", "stands for the stored tap")));
    channel.start();
    telegram.awaits("the answer", () -> telegram.answeredTaps() == 1, SOON);
    assertThat(mailbox.stored()).hasSize(2);
  }

  @Test
  void anOutageIsOutlivedAndItsBacklogTakenIn() {
    channel.start();
    person.says("before");
    mailbox.awaitsWords("before");
    telegram.faults().outage(true);
    person.says("during 1");
    telegram.person(18).says("during 2");
    telegram.faults().outage(false);
    mailbox.awaitsWords("during 2");
    assertThat(mailbox.words()).containsExactly("before", "during 1", "during 2");
  }

  @Test
  void pollsThatFailInEveryWayAreRepeated() {
    telegram
        .faults()
        .next("getUpdates", Fault.SERVER_ERROR)
        .next("getUpdates", Fault.GARBAGE)
        .next("getUpdates", Fault.CLOSED)
        .next("getUpdates", Fault.HALF_ANSWER);
    person.says("hello");
    channel.start();
    mailbox.awaitsWords("hello");
    awaitsConfirmed();
  }

  @Test
  void aLostAnswerIsDeliveredAgain() {
    telegram.faults().next("getUpdates", Fault.LOST_ANSWER);
    person.says("hello");
    channel.start();
    mailbox.awaitsWords("hello");
    assertThat(mailbox.words()).containsExactly("hello");
  }

  @Test
  void aWebhookLeftBehindIsRemoved() {
    telegram.setsWebhook();
    person.says("hello");
    channel.start();
    mailbox.awaitsWords("hello");
  }

  @Test
  void leavingAndReturningAreHeard() {
    person.says("hi");
    channel.start();
    person.blocks();
    person.unblocks();
    mailbox.awaits(stored -> stored.size() == 3);
    assertThat(mailbox.stored())
        .extracting(Incoming::event)
        .endsWith(new Event.Left(), new Event.Returned());
  }

  @Test
  void closingEndsAPollThatWaitsAndConfirmsWhatWasStored() throws InterruptedException {
    mailbox.shuts();
    channel.start();
    person.says("last words");
    mailbox.awaitsKnock();
    Thread closing = Thread.ofVirtual().start(channel::close);
    mailbox.opens();
    closing.join();
    assertThat(mailbox.words()).containsExactly("last words");
    // The last call waits half a second for its answer, but arrives however late that is.
    awaitsConfirmed();
  }

  private void awaitsConfirmed() {
    telegram.awaits("the confirmation", () -> telegram.pendingUpdates() == 0, SOON);
  }

  private static Incoming incoming(String id, String words) {
    return new Incoming(
        PersonId.parse("telegram:17"),
        id,
        Instant.EPOCH,
        "",
        new Event.Said(new PersonText(words), false));
  }

  private TelegramConnection connection() {
    return new TelegramConnection(
        new TelegramSettings(new Secret<>(telegram.token()), telegram.url()));
  }

  private TelegramChannel channel(MemoryMailbox into) {
    return new TelegramChannel(connection, PROFILE, into, Instant::now);
  }
}
