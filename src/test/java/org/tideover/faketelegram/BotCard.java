package org.tideover.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people see of the bot: its menu and descriptions. */
public final class BotCard {
  private final Map<String, Map<String, String>> menus = new LinkedHashMap<>();
  private String description = "";
  private String shortDescription = "";

  /** The menu's commands, without the slash. */
  public List<String> commands() {
    return List.copyOf(menu("").keySet());
  }

  /** The menu of those whose Telegram speaks a language: descriptions by command. */
  public Map<String, String> menu(String language) {
    return menus.getOrDefault(language, menus.getOrDefault("", Map.of()));
  }

  /** The text in the empty chat. */
  public String description() {
    return description;
  }

  /** The text on the profile page. */
  public String shortDescription() {
    return shortDescription;
  }

  void setCommands(Params params) {
    JsonNode given =
        params
            .json("commands")
            .orElseThrow(() -> ApiError.bad("parameter \"commands\" is required"));
    if (!given.isArray() || given.size() > 100) {
      throw ApiError.bad("expected an array of at most 100 commands");
    }
    given.forEach(BotCard::check);
    String language = params.text("language_code");
    if (!language.matches("([a-z]{2})?")) {
      throw ApiError.bad("invalid language code specified");
    }
    Map<String, String> menu = new LinkedHashMap<>();
    given.forEach(command ->
        menu.put(command.path("command").asText(), command.path("description").asText()));
    menus.put(language, menu);
  }

  void setDescription(Params params) {
    if (params.text("description").length() > 512) {
      throw ApiError.bad("bot description is too long");
    }
    if (params.text("language_code").isEmpty()) {
      description = params.text("description");
    }
  }

  void setShortDescription(Params params) {
    if (params.text("short_description").length() > 120) {
      throw ApiError.bad("bot short description is too long");
    }
    if (params.text("language_code").isEmpty()) {
      shortDescription = params.text("short_description");
    }
  }

  private static void check(JsonNode command) {
    if (!command.path("command").asText().matches("/?[a-z0-9_]{1,32}")) {
      throw ApiError.bad("BOT_COMMAND_INVALID");
    }
    int length = command.path("description").asText().length();
    if (length < 1 || length > 256) {
      throw ApiError.bad("BOT_COMMAND_DESCRIPTION_INVALID");
    }
  }
}
