package org.tideover.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One message in a chat, with what it said before each edit. */
final class ChatMessage {
  final int id;
  final Chat chat;
  final boolean fromBot;
  final Instant sentAt;
  final List<String> earlierTexts = new ArrayList<>();

  /** What it is beside its text: {@code text}, {@code photo}, {@code animation}, ... */
  final String kind;

  String text;
  @Nullable JsonNode markup;
  boolean silent;
  boolean deleted;

  /** What was sent as a file; empty for words. */
  byte[] file = new byte[0];

  /** Telegram's name for the file; empty without one. */
  String fileId = "";

  Instant changedAt;

  /** When it was sent or last edited, on the world's own count. */
  long moment;

  ChatMessage(World world, Chat chat, boolean fromBot, String kind, String text) {
    id = world.newMessageId();
    this.chat = chat;
    this.fromBot = fromBot;
    this.kind = kind;
    this.text = text;
    sentAt = world.now();
    changedAt = sentAt;
    moment = world.nextMoment();
  }

  void edit(World world, String newText, @Nullable JsonNode newMarkup) {
    earlierTexts.add(text);
    text = newText;
    markup = newMarkup;
    changedAt = world.now();
    moment = world.nextMoment();
  }

  boolean hasInlineKeyboard() {
    return markup != null && markup.has("inline_keyboard");
  }

  ObjectNode json(ObjectNode from) {
    ObjectNode json = Json.object().put("message_id", id).put("date", sentAt.getEpochSecond());
    json.set("from", from);
    json.set("chat", chat.json());
    if (kind.equals("text")) {
      json.put("text", text);
    } else if (!text.isEmpty()) {
      json.put("caption", text);
    }
    if (hasInlineKeyboard()) {
      json.set("reply_markup", markup);
    }
    return json;
  }

  ChatLine line() {
    return new ChatLine(
        new ChatLine.Stamp(id, sentAt, changedAt),
        fromBot,
        kind,
        text,
        ChatLine.labels(markup),
        List.copyOf(earlierTexts),
        silent);
  }
}
