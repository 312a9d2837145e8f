package org.tideover.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Turns what people do into updates. */
final class Telling {
  private final World world;

  Telling(World world) {
    this.world = world;
  }

  ChatMessage says(Chat chat, long speaker, String text) {
    ChatMessage message = spoken(chat, "text", text);
    ObjectNode json = message.json(person(chat, speaker));
    addCommandEntity(json, text);
    world.updates.push("message", json);
    return message;
  }

  /** A message with something else than text; content is put in under its kind. */
  void sends(Chat chat, String kind, JsonNode content, String caption) {
    ObjectNode json = spoken(chat, kind, caption).json(person(chat, chat.id));
    json.set(kind, content);
    world.updates.push("message", json);
  }

  void edits(Chat chat, ChatMessage message, String text) {
    acts(chat);
    message.edit(world, text, null);
    ObjectNode json = message.json(person(chat, chat.id));
    world.updates.push("edited_message", json.put("edit_date", world.now().getEpochSecond()));
  }

  void taps(Chat chat, ChatMessage message, String data) {
    taps(chat, chat.id, message, data);
  }

  void taps(Chat chat, long speaker, ChatMessage message, String data) {
    acts(chat);
    ObjectNode query = Json.object().put("id", world.taps.tapped());
    query.set("from", person(chat, speaker));
    query.set("message", message.json(BotMethods.me(world)));
    query.put("chat_instance", "instance-" + chat.id).put("data", data);
    world.updates.push("callback_query", query);
  }

  void changesStatus(Chat chat, boolean blocked) {
    acts(chat);
    chat.blocked = blocked;
    ObjectNode change = Json.object().put("date", world.now().getEpochSecond());
    change.set("chat", chat.json());
    change.set("from", person(chat, chat.id));
    change.set("old_chat_member", member(blocked ? "member" : "kicked"));
    change.set("new_chat_member", member(blocked ? "kicked" : "member"));
    world.updates.push("my_chat_member", change);
  }

  private ChatMessage spoken(Chat chat, String kind, String text) {
    acts(chat);
    chat.started = true;
    ChatMessage message = new ChatMessage(world, chat, false, kind, text);
    chat.messages.add(message);
    return message;
  }

  private void acts(Chat chat) {
    chat.lastAction = world.nextMoment();
  }

  private ObjectNode member(String status) {
    ObjectNode member = Json.object().put("status", status);
    member.set("user", BotMethods.me(world));
    return status.equals("kicked") ? member.put("until_date", 0) : member;
  }

  private static ObjectNode person(Chat chat, long id) {
    return Json.object()
        .put("id", id)
        .put("is_bot", false)
        .put("first_name", "Person " + id)
        .put("language_code", chat.language);
  }

  private static void addCommandEntity(ObjectNode json, String text) {
    if (text.startsWith("/")) {
      json.putArray("entities")
          .addObject()
          .put("type", "bot_command")
          .put("offset", 0)
          .put("length", text.split("\\s", 2)[0].length());
    }
  }
}
