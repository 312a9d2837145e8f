package org.tideover.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What people see of the bot: its menu and descriptions. */
public final class BotCard {
  private final List<String> commands = new ArrayList<>();
  private String description = "";
  private String shortDescription = "";

  /** The menu's commands, without the slash. */
  public List<String> commands() {
    return List.copyOf(commands);
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
    commands.clear();
    given.forEach(command -> commands.add(command.path("command").asText()));
  }

  void setDescription(Params params) {
    if (params.text("description").length() > 512) {
      throw ApiError.bad("bot description is too long");
    }
    description = params.text("description");
  }

  void setShortDescription(Params params) {
    if (params.text("short_description").length() > 120) {
      throw ApiError.bad("bot short description is too long");
    }
    shortDescription = params.text("short_description");
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
