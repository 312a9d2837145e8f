package org.tideover.app;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.tideover.channel.telegram.TelegramProbe;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.operator.Pager;
import org.tideover.operator.WebhookBell;
import org.tideover.outbox.Sender;
import org.tideover.outbox.Sender.Delivery;

/**
 * A look at whether the program could call the people at work: those who hear its alarms, and those
 * on call. Where it rings, a practice message goes to each of them.
 */
final class PeopleAtWork {
  private static final String WORDS =
      "A practice message: somebody tries whether Tideover reaches you here. Nobody is in danger.";

  /** One of their chats, by the setting that names it. */
  private record Chat(String part, String setting, PersonId person) {}

  private final Diagnosis diagnosis;
  private final ServeSettings serving;
  private final boolean rings;

  PeopleAtWork(Diagnosis diagnosis, ServeSettings serving, boolean rings) {
    this.diagnosis = diagnosis;
    this.serving = serving;
    this.rings = rings;
  }

  /** Those in chats. */
  void chats(TelegramProbe probe) {
    for (Chat chat : chats()) {
      diagnosis.look(
          chat.part,
          rings
              ? "a practice message is in the chat of " + chat.setting
              : "the bot is in the chat of " + chat.setting,
          () ->
              probe
                  .chatTrouble(chat.person)
                  .or(() -> rings ? rung(probe.sender(), chat.person) : Optional.empty())
                  .map(advice -> chat.setting + ": " + advice));
    }
  }

  /** Nobody in a chat is called while Telegram cannot be used, of which a reason was told. */
  void withoutTelegram() {
    chats()
        .forEach(
            chat -> diagnosis.fault(chat.part, chat.setting + ": not tried, for want of Telegram"));
  }

  private List<Chat> chats() {
    Optional<Chat> alarm =
        serving.alarmChat().map(chat -> new Chat("alarm", "TIDEOVER_ALARM_CHAT", chat));
    Optional<Chat> onCall =
        serving.onCallChat().map(chat -> new Chat("on call", "TIDEOVER_ON_CALL_CHAT", chat));
    return Stream.of(alarm, onCall).flatMap(Optional::stream).toList();
  }

  /** Those behind addresses, at which nobody can look without ringing. */
  void addresses() {
    if (!rings) {
      return;
    }
    serving
        .alarmUrl()
        .map(url -> new WebhookBell(url, serving.hookKey()))
        .ifPresent(bell -> address("alarm", "TIDEOVER_ALARM_URL", () -> bell.test(WORDS)));
    serving
        .onCallUrl()
        .map(url -> new Pager(url, serving.hookKey()))
        .ifPresent(pager ->
            address("on call", "TIDEOVER_ON_CALL_URL", () -> rung(pager, Pager.PERSON).isEmpty()));
    if (chats().isEmpty() && serving.alarmUrl().isEmpty() && serving.onCallUrl().isEmpty()) {
      diagnosis.fault(
          "alarm",
          "there is nobody to ring: no TIDEOVER_ALARM_CHAT, TIDEOVER_ALARM_URL,"
              + " TIDEOVER_ON_CALL_CHAT or TIDEOVER_ON_CALL_URL is set here");
    }
  }

  private void address(String part, String setting, BooleanSupplier arrived) {
    diagnosis.look(
        part,
        "a practice message was taken at " + setting,
        () ->
            arrived.getAsBoolean()
                ? Optional.empty()
                : Optional.of(
                    setting
                        + ": it answered with no 2xx, or not within ten seconds. Does it run, take a"
                        + " POST of JSON, and know the same TIDEOVER_HOOK_KEY?"));
  }

  /** Why a practice message did not arrive. */
  private static Optional<String> rung(Sender sender, PersonId person) {
    return switch (sender.send(practice(person), Optional.empty())) {
      case Delivery.Delivered there -> Optional.empty();
      case Delivery.Later away -> Optional.of("not taken just now; try again in a minute");
      case Delivery.TooFast busy -> Optional.of("not taken just now; try again in a minute");
      default -> Optional.of("the bot may not write there; let it");
    };
  }

  private static OutgoingMessage practice(PersonId person) {
    return new OutgoingMessage(
        person,
        Priority.REPLY,
        "operator.practice",
        WORDS,
        List.of(),
        List.of(),
        OutgoingMessage.slotOf("practice"),
        false,
        Optional.empty());
  }
}
