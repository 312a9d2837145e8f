package org.tideover.channel.telegram;

import java.util.List;
import java.util.Map;

/**
 * What Telegram shows of the bot before and beside a conversation.
 *
 * @param menu the command menu, in its order; at least one
 * @param description the text in the empty chat, at most 512 characters
 * @param shortDescription the text on the profile page and in shared links, at most 120 characters
 * @param translations the same for people whose Telegram speaks another language, by its two
 *     letters
 */
public record BotProfile(
    List<Command> menu,
    String description,
    String shortDescription,
    Map<String, BotProfile> translations) {
  /** Checks Telegram's limits, so that a text that is too long is found before it is refused. */
  public BotProfile {
    menu = List.copyOf(menu);
    translations = Map.copyOf(translations);
    if (menu.isEmpty()) {
      throw new IllegalArgumentException("The command menu needs at least one command");
    }
    atMost(description, 512, "description");
    atMost(shortDescription, 120, "short description");
  }

  /** For everybody, in one language. */
  public BotProfile(List<Command> menu, String description, String shortDescription) {
    this(menu, description, shortDescription, Map.of());
  }

  /** The same, with other words for those whose Telegram speaks these languages. */
  public BotProfile translated(Map<String, BotProfile> others) {
    return new BotProfile(menu, description, shortDescription, others);
  }

  /**
   * One line of the command menu.
   *
   * @param name without the slash: 1 to 32 small letters, digits and underscores
   * @param description 1 to 256 characters
   */
  public record Command(String name, String description) {
    /** Checks Telegram's limits. */
    public Command {
      if (!name.matches("[a-z0-9_]{1,32}")) {
        throw new IllegalArgumentException(
            "A command has 1 to 32 small letters, digits and underscores, unlike: " + name);
      }
      if (description.isBlank()) {
        throw new IllegalArgumentException("The command /" + name + " needs a description");
      }
      atMost(description, 256, "description of /" + name);
    }
  }

  private static void atMost(String text, int limit, String what) {
    if (text.length() > limit) {
      throw new IllegalArgumentException(
          "The bot's %s has %d characters; Telegram takes %d: shorten it"
              .formatted(what, text.length(), limit));
    }
  }
}
