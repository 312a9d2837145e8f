package org.tideover.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.tideover.domain.Event;
import org.tideover.domain.Incoming;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;

/**
 * Reads updates: which person, what happened. Pure, and at ease with fields that are missing,
 * unknown or of another type than expected.
 *
 * <p>Ignored on purpose: channels, bots, service messages, edits without words (a moving live
 * location), edits in groups, and every kind of update that is not named here.
 */
final class UpdateReader {
  static final String CHANNEL = "telegram";

  private final Addressing addressing;

  UpdateReader(Addressing addressing) {
    this.addressing = addressing;
  }

  Reading read(JsonNode update, Instant at) {
    if (update.has("message")) {
      return event(update, at, update.get("message"), message(update.get("message")));
    }
    if (update.has("edited_message")) {
      return event(update, at, update.get("edited_message"), edit(update.get("edited_message")));
    }
    if (update.has("my_chat_member")) {
      return event(update, at, update.get("my_chat_member"), membership(update));
    }
    return update.has("callback_query") ? tap(update, at) : Reading.IGNORED;
  }

  private Optional<Event> message(JsonNode message) {
    if (message.path("from").path("is_bot").asBoolean()) {
      return Optional.empty();
    }
    return switch (message.path("chat").path("type").asText()) {
      case "private" -> MessageContent.of(message).map(this::withoutOurName);
      case "group", "supergroup" ->
          MessageContent.words(message).map(words -> inGroup(words, message));
      default -> Optional.empty();
    };
  }

  private Optional<Event> edit(JsonNode message) {
    if (!isPrivate(message) || message.path("from").path("is_bot").asBoolean()) {
      return Optional.empty();
    }
    return MessageContent.words(message).map(words -> said(words, true));
  }

  private static Optional<Event> membership(JsonNode update) {
    JsonNode change = update.get("my_chat_member");
    if (!isPrivate(change)) {
      return Optional.empty();
    }
    return switch (change.path("new_chat_member").path("status").asText()) {
      case "kicked" -> Optional.of(new Event.Left());
      case "member" -> Optional.of(new Event.Returned());
      default -> Optional.empty();
    };
  }

  /** A tap is answered even when it is ignored: nobody else would end its waiting sign. */
  private static Reading tap(JsonNode update, Instant at) {
    JsonNode query = update.get("callback_query");
    JsonNode message = query.path("message");
    String action = query.path("data").asText();
    Optional<Event> event =
        action.isEmpty() ? Optional.empty() : tap(action, message, query.path("from"));
    return new Reading(
        event.flatMap(known -> incoming(update, at, message, query.path("from"), known)),
        text(query.path("id")));
  }

  private static Optional<Event> tap(String action, JsonNode message, JsonNode from) {
    if (isPrivate(message)) {
      return Optional.of(new Event.Tapped(action));
    }
    return isGroup(message)
        ? speaker(from).map(person -> new Event.TappedInGroup(action, person))
        : Optional.empty();
  }

  /** Who speaks in a group, as the private chat that they may have with us. */
  private static Optional<PersonId> speaker(JsonNode from) {
    return from.path("is_bot").asBoolean()
        ? Optional.empty()
        : text(from.path("id")).map(id -> new PersonId(CHANNEL, id));
  }

  private static boolean isGroup(JsonNode source) {
    String type = source.path("chat").path("type").asText();
    return type.equals("group") || type.equals("supergroup");
  }

  private Reading event(JsonNode update, Instant at, JsonNode source, Optional<Event> event) {
    return new Reading(
        event.flatMap(known -> incoming(update, at, source, source.path("from"), known)),
        Optional.empty());
  }

  /** Only a private chat's own messages can be deleted for its person. */
  private static String reference(JsonNode source, Event event) {
    boolean isMessage = event.isOwn() && !(event instanceof Event.Tapped);
    return isMessage && isPrivate(source) ? source.path("message_id").asText() : "";
  }

  private static Optional<Incoming> incoming(
      JsonNode update, Instant at, JsonNode source, JsonNode from, Event event) {
    return text(source.path("chat").path("id"))
        .map(chat ->
            new Incoming(
                new PersonId(CHANNEL, chat),
                update.path("update_id").asText(),
                at,
                from.path("language_code").asText(),
                event,
                reference(source, event)));
  }

  private Event withoutOurName(Event event) {
    return event instanceof Event.Said said ? said(said.text().reveal(), said.edited()) : event;
  }

  private Event said(String words, boolean edited) {
    return new Event.Said(new PersonText(addressing.withoutOurName(words)), edited);
  }

  private Event inGroup(String words, JsonNode message) {
    return new Event.SaidInGroup(
        new PersonText(addressing.withoutOurName(words)),
        addressing.isForUs(words, message),
        speaker(message.path("from")));
  }

  private static boolean isPrivate(JsonNode source) {
    return source.path("chat").path("type").asText().equals("private");
  }

  private static Optional<String> text(JsonNode value) {
    return Optional.of(value.asText()).filter(text -> !text.isBlank());
  }
}
