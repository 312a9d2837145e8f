package org.tideover.channel.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * The getUpdates call, answered with each update as a tree: one that nobody can read yet then
 * spoils only itself.
 */
final class FetchUpdates extends BotApiMethod<ArrayList<JsonNode>> {
  /** The kinds that {@link UpdateReader} reads; Telegram keeps the others to itself. */
  static final List<String> KINDS =
      List.of("message", "edited_message", "callback_query", "my_chat_member");

  private final long offset;
  private final Duration wait;

  FetchUpdates(long offset, Duration wait) {
    this.offset = offset;
    this.wait = wait;
  }

  @JsonProperty("offset")
  long offset() {
    return offset;
  }

  @JsonProperty("limit")
  int limit() {
    return 100;
  }

  @JsonProperty("timeout")
  long timeout() {
    return wait.toSeconds();
  }

  @JsonProperty("allowed_updates")
  List<String> kinds() {
    return KINDS;
  }

  @Override
  public String getMethod() {
    return "getUpdates";
  }

  @Override
  public ArrayList<JsonNode> deserializeResponse(String answer) throws TelegramApiRequestException {
    ArrayList<JsonNode> updates = new ArrayList<>();
    Answers.result(answer).forEach(updates::add);
    return updates;
  }
}
