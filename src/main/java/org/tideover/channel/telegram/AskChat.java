package org.tideover.channel.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The getChat call, of whose answer only matters that there is one. */
final class AskChat extends BotApiMethod<Boolean> {
  private final String chat;

  AskChat(String chat) {
    this.chat = chat;
  }

  @JsonProperty("chat_id")
  String chat() {
    return chat;
  }

  @Override
  public String getMethod() {
    return "getChat";
  }

  @Override
  public Boolean deserializeResponse(String answer) throws TelegramApiRequestException {
    return Answers.result(answer).has("id");
  }
}
