package org.tideover.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Telegram's answers as JSON trees.
 *
 * <p>The library binds every answer to its full types: hundreds of classes, a third of a second for
 * the first message, and one field that it cannot read spoils a whole batch of updates. We need
 * three fields of each.
 */
final class Answers {
  static final ObjectMapper JSON = new ObjectMapper();

  private Answers() {}

  /** The result of an accepted call; throws what a refused or unreadable one is. */
  static JsonNode result(String answer) throws TelegramApiRequestException {
    JsonNode tree = tree(answer);
    if (!tree.path("ok").asBoolean(false)) {
      throw refusal(tree);
    }
    return tree.path("result");
  }

  private static JsonNode tree(String answer) throws TelegramApiRequestException {
    try {
      return JSON.readTree(answer);
    } catch (JsonProcessingException e) {
      // Without its cause, whose message quotes the answer.
      throw new TelegramApiRequestException("Unreadable answer");
    }
  }

  private static TelegramApiRequestException refusal(JsonNode tree) {
    ApiResponse<Boolean> response =
        ApiResponse.<Boolean>builder()
            .ok(false)
            .errorCode(tree.path("error_code").asInt(ApiFault.NO_ANSWER))
            .errorDescription(tree.path("description").asText())
            .parameters(parameters(tree.path("parameters")))
            .build();
    return new TelegramApiRequestException("Refused", response);
  }

  private static ResponseParameters parameters(JsonNode tree) {
    ResponseParameters parameters = new ResponseParameters();
    if (tree.path("retry_after").canConvertToInt()) {
      parameters.setRetryAfter(tree.path("retry_after").asInt());
    }
    return parameters;
  }
}
