package org.tideover.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** All methods of the API by name; a name's capitals do not matter, as with Telegram. */
final class BotMethods {
  private final World world;
  private final Map<String, Function<Params, JsonNode>> methods = new HashMap<>();

  BotMethods(World world) {
    this.world = world;
    MessageMethods messages = new MessageMethods(world);
    method("getMe", params -> me(world));
    method("getChat", params -> world.knownChat(params).json());
    method("sendMessage", messages::sendMessage);
    method("sendPhoto", messages::sendPhoto);
    method("sendAnimation", messages::sendAnimation);
    method("sendDocument", messages::sendDocument);
    method("sendChatAction", messages::sendChatAction);
    method("editMessageText", messages::editMessageText);
    method("editMessageCaption", messages::editMessageCaption);
    method("editMessageReplyMarkup", messages::editMessageReplyMarkup);
    method("deleteMessage", messages::deleteMessage);
    method("deleteMessages", messages::deleteMessages);
    order("answerCallbackQuery", world.taps::answer);
    order("setMyCommands", world.card::setCommands);
    order("setMyDescription", world.card::setDescription);
    order("setMyShortDescription", world.card::setShortDescription);
    order("setWebhook", params -> world.updates.webhook(params.text("url")));
    order("deleteWebhook", params -> world.updates.webhook(""));
    method("getWebhookInfo", params -> Json.object().put("url", world.updates.webhook()));
  }

  /** Runs a method under the world's lock; getUpdates takes the lock itself, since it waits. */
  JsonNode call(String name, Params params) {
    String key = name.toLowerCase(Locale.ROOT);
    world.locked(() -> world.calls.merge(key, 1, Integer::sum));
    if (key.equals("getupdates")) {
      return world.updates.take(params);
    }
    Function<Params, JsonNode> method = methods.get(key);
    if (method == null) {
      throw ApiError.noMethod();
    }
    return world.locked(() -> method.apply(params));
  }

  static ObjectNode me(World world) {
    return Json.object()
        .put("id", world.botId())
        .put("is_bot", true)
        .put("first_name", "Tideover")
        .put("username", World.BOT_NAME);
  }

  private void method(String name, Function<Params, JsonNode> work) {
    methods.put(name.toLowerCase(Locale.ROOT), work);
  }

  private void order(String name, Consumer<Params> work) {
    method(
        name,
        params -> {
          work.accept(params);
          return BooleanNode.TRUE;
        });
  }
}
