package org.tideover.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The methods that send, edit and delete messages. */
final class MessageMethods {
  private static final Duration DELETABLE = Duration.ofHours(48);

  private final World world;

  MessageMethods(World world) {
    this.world = world;
  }

  JsonNode sendMessage(Params params) {
    Chat chat = world.knownChat(params);
    String text = TextRules.message(params);
    return sent(chat, "text", text, params);
  }

  JsonNode sendPhoto(Params params) {
    return sendFile("photo", params);
  }

  JsonNode sendAnimation(Params params) {
    return sendFile("animation", params);
  }

  JsonNode sendDocument(Params params) {
    return sendFile("document", params);
  }

  JsonNode sendChatAction(Params params) {
    world.knownChat(params);
    if (params.text("action").isEmpty()) {
      throw ApiError.bad("wrong parameter action in request");
    }
    return Json.object().booleanNode(true);
  }

  JsonNode editMessageText(Params params) {
    ChatMessage message = editable(params);
    if (!message.kind.equals("text")) {
      throw ApiError.bad("there is no text in the message to edit");
    }
    return edited(message, TextRules.message(params), MarkupRules.inlineOnly(params));
  }

  JsonNode editMessageCaption(Params params) {
    ChatMessage message = editable(params);
    if (message.kind.equals("text")) {
      throw ApiError.bad("there is no caption in the message to edit");
    }
    return edited(message, TextRules.caption(params), MarkupRules.inlineOnly(params));
  }

  JsonNode editMessageReplyMarkup(Params params) {
    ChatMessage message = editable(params);
    return edited(message, message.text, MarkupRules.inlineOnly(params));
  }

  JsonNode deleteMessage(Params params) {
    ChatMessage message =
        world
            .knownChat(params)
            .message(params.number("message_id", 0))
            .orElseThrow(() -> ApiError.bad("message to delete not found"));
    if (isTooOld(message)) {
      throw ApiError.bad("message can't be deleted for everyone");
    }
    message.deleted = true;
    return Json.object().booleanNode(true);
  }

  /** Up to 100 at once; what is not there is skipped, and one that is too old spoils them all. */
  JsonNode deleteMessages(Params params) {
    Chat chat = world.knownChat(params);
    JsonNode numbers = params.json("message_ids").orElseGet(Json::array);
    if (numbers.isEmpty()) {
      throw ApiError.bad("message identifiers are not specified");
    }
    if (numbers.size() > 100) {
      throw ApiError.bad("too many message identifiers specified");
    }
    List<ChatMessage> found = new ArrayList<>();
    numbers.forEach(number -> chat.message(number.asLong()).ifPresent(found::add));
    if (found.stream().anyMatch(this::isTooOld)) {
      throw ApiError.bad("message can't be deleted for everyone");
    }
    found.forEach(message -> message.deleted = true);
    return Json.object().booleanNode(true);
  }

  private boolean isTooOld(ChatMessage message) {
    return world.now().isAfter(message.sentAt.plus(DELETABLE));
  }

  private JsonNode sendFile(String kind, Params params) {
    Chat chat = world.knownChat(params);
    byte[] uploaded = params.file(kind).orElse(new byte[0]);
    boolean known = params.has(kind) && !params.text(kind).startsWith("attach://");
    if (uploaded.length == 0 && !known) {
      throw ApiError.bad("there is no " + kind + " in the request");
    }
    if (uploaded.length == 0) {
      return sent(
          chat, kind, TextRules.caption(params), params, world.files.find(params.text(kind)));
    }
    if (uploaded.length > (kind.equals("photo") ? 10 << 20 : 50 << 20)) {
      throw ApiError.bad("file is too big");
    }
    return sent(chat, kind, TextRules.caption(params), params, uploaded);
  }

  private JsonNode sent(Chat chat, String kind, String text, Params params) {
    return sent(chat, kind, text, params, new byte[0]);
  }

  private JsonNode sent(Chat chat, String kind, String text, Params params, byte[] file) {
    JsonNode markup = MarkupRules.any(params);
    world.limits.count(chat.id);
    ChatMessage message = new ChatMessage(world, chat, true, kind, text);
    message.file = file;
    message.fileId = world.files.keep(file);
    message.markup = markup;
    message.silent = params.flag("disable_notification");
    chat.messages.add(message);
    return json(message);
  }

  private ChatMessage editable(Params params) {
    Chat chat = world.knownChat(params);
    long id = params.number("message_id", 0);
    ChatMessage message = chat.message(id).orElseThrow(() -> notFound(chat, id));
    boolean otherKeyboard = message.markup != null && !message.hasInlineKeyboard();
    if (!message.fromBot || otherKeyboard) {
      throw ApiError.bad("message can't be edited");
    }
    return message;
  }

  private static ApiError notFound(Chat chat, long id) {
    String reason = "message to edit not found";
    boolean deleted = chat.messages.stream().anyMatch(message -> message.id == id);
    return deleted ? ApiError.excused(reason) : ApiError.bad(reason);
  }

  private JsonNode edited(ChatMessage message, String text, @Nullable JsonNode markup) {
    if (text.equals(message.text) && Objects.equals(markup, message.markup)) {
      throw ApiError.excused(
          "message is not modified: specified new message content and reply markup are exactly the"
              + " same as a current content and reply markup of the message");
    }
    world.limits.count(message.chat.id);
    message.edit(world, text, markup);
    return json(message).put("edit_date", message.changedAt.getEpochSecond());
  }

  private ObjectNode json(ChatMessage message) {
    ObjectNode json = message.json(BotMethods.me(world));
    if (message.kind.equals("animation")) {
      json.putObject("animation").put("file_id", message.fileId);
    } else if (message.kind.equals("document")) {
      json.putObject("document").put("file_id", message.fileId);
    } else if (message.kind.equals("photo")) {
      json.putArray("photo").addObject().put("file_id", message.fileId);
    }
    return json;
  }
}
