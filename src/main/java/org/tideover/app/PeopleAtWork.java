package org.tideover.app;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.tideover.channel.telegram.TelegramProbe;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.operator.Pager;
import org.tideover.operator.WebhookBell;
import org.tideover.outbox.Sender;
import org.tideover.outbox.Sender.Delivery.Delivered;

/**
 * A look at whether the program could call the people at work: those who hear its alarms, and those
 * on call. Where it rings, a practice message goes to each of them.
 */
final class PeopleAtWork {
  private static final String WORDS =
      "A practice message: somebody tries whether Tideover reaches you here. Nobody is in danger.";

  private final Diagnosis diagnosis;
  private final boolean rings;

  PeopleAtWork(Diagnosis diagnosis, boolean rings) {
    this.diagnosis = diagnosis;
    this.rings = rings;
  }

  /** Those in chats. */
  void chats(ServeSettings serving, TelegramProbe probe) {
    serving.alarmChat().ifPresent(chat -> chat("alarm", "TIDEOVER_ALARM_CHAT", chat, probe));
    serving.onCallChat().ifPresent(chat -> chat("on call", "TIDEOVER_ON_CALL_CHAT", chat, probe));
  }

  private void chat(String part, String setting, PersonId chat, TelegramProbe probe) {
    diagnosis.look(
        part,
        (rings ? "a practice message is in the chat of " : "the bot is in the chat of ") + setting,
        () ->
            probe
                .chatTrouble(chat)
                .or(() -> rung(() -> arrives(probe.sender(), chat), "the bot may not write there"))
                .map(advice -> setting + ": " + advice));
  }

  /** Those behind addresses, at which nobody can look without ringing. */
  void addresses(ServeSettings serving) {
    if (rings) {
      serving
          .alarmUrl()
          .map(url -> new WebhookBell(url, serving.hookKey()))
          .ifPresent(bell -> address("alarm", "TIDEOVER_ALARM_URL", () -> bell.test(WORDS)));
      serving
          .onCallUrl()
          .map(url -> new Pager(url, serving.hookKey()))
          .ifPresent(pager ->
              address("on call", "TIDEOVER_ON_CALL_URL", () -> arrives(pager, Pager.PERSON)));
    }
  }

  private void address(String part, String setting, BooleanSupplier arrived) {
    diagnosis.look(
        part,
        "a practice message was taken at " + setting,
        () ->
            rung(
                    arrived,
                    "no 2xx came within ten seconds. Does it run, take a POST of JSON, and"
                        + " know the same TIDEOVER_HOOK_KEY?")
                .map(advice -> setting + ": " + advice));
  }

  private Optional<String> rung(BooleanSupplier arrived, String advice) {
    return !rings || arrived.getAsBoolean()
        ? Optional.empty()
        : Optional.of("the practice message did not arrive: " + advice);
  }

  private static boolean arrives(Sender sender, PersonId person) {
    return sender.send(practice(person), Optional.empty()) instanceof Delivered;
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
