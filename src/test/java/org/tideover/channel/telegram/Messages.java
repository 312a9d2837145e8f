package org.tideover.channel.telegram;

import java.util.List;
import java.util.Optional;
import org.tideover.domain.Button;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;

/** Messages for tests. */
final class Messages {
  private Messages() {}

  static OutgoingMessage plain(long chat, String text) {
    return message(chat, Priority.REPLY, text, List.of(), List.of());
  }

  static OutgoingMessage plain(long chat, Priority priority, String text) {
    return message(chat, priority, text, List.of(), List.of());
  }

  static OutgoingMessage withButton(long chat, String text, String label, String action) {
    return message(
        chat, Priority.REPLY, text, List.of(List.of(new Button(label, action))), List.of());
  }

  static OutgoingMessage withKeyboard(long chat, String text, List<String> row) {
    return message(chat, Priority.REPLY, text, List.of(), List.of(row));
  }

  private static OutgoingMessage message(
      long chat,
      Priority priority,
      String text,
      List<List<Button>> buttons,
      List<List<String>> keyboard) {
    PersonId person = new PersonId("telegram", String.valueOf(chat));
    return new OutgoingMessage(
        person, priority, "key", text, buttons, keyboard, "", false, Optional.empty());
  }
}
