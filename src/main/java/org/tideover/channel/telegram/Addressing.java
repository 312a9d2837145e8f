package org.tideover.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * Whether words in a group were meant for us, and the words without our name in a command.
 *
 * <p>The bot's name is learnt from Telegram shortly after start. Until then a command with any name
 * counts as ours: Telegram itself keeps commands for other bots from us in most groups.
 */
final class Addressing {
  private final long botId;
  private volatile String name = "";

  Addressing(long botId) {
    this.botId = botId;
  }

  void learnName(String username) {
    name = username.toLowerCase(Locale.ROOT);
  }

  boolean isForUs(String words, JsonNode message) {
    return isOurCommand(words) || mentionsUs(words) || repliesToUs(message);
  }

  /** {@code /help@OurBot me} as {@code /help me}; everything else unchanged. */
  String withoutOurName(String words) {
    int at = nameStart(words);
    if (at < 0 || !isOurs(words.substring(at + 1, commandEnd(words)))) {
      return words;
    }
    return words.substring(0, at) + words.substring(commandEnd(words));
  }

  private boolean isOurCommand(String words) {
    int at = nameStart(words);
    return words.startsWith("/") && (at < 0 || isOurs(words.substring(at + 1, commandEnd(words))));
  }

  private boolean mentionsUs(String words) {
    if (name.isEmpty()) {
      return false;
    }
    String mention = "@" + name;
    String lower = words.toLowerCase(Locale.ROOT);
    for (int at = lower.indexOf(mention); at >= 0; at = lower.indexOf(mention, at + 1)) {
      int end = at + mention.length();
      if (end >= lower.length() || !isNamePart(lower.charAt(end))) {
        return true;
      }
    }
    return false;
  }

  private boolean repliesToUs(JsonNode message) {
    JsonNode author = message.path("reply_to_message").path("from").path("id");
    return botId != 0 && author.asLong() == botId;
  }

  private boolean isOurs(String other) {
    return name.isEmpty() || other.equalsIgnoreCase(name);
  }

  /** Where the @ of a command's name stands; -1 for a command without one or no command. */
  private static int nameStart(String words) {
    int at = words.startsWith("/") ? words.indexOf('@') : -1;
    return at < commandEnd(words) ? at : -1;
  }

  private static int commandEnd(String words) {
    int end = 0;
    while (end < words.length() && !Character.isWhitespace(words.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNamePart(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '_';
  }
}
