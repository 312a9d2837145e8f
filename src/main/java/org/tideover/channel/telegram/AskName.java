package org.tideover.channel.telegram;

import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The getMe call, of whose answer only the bot's own name is read. */
final class AskName extends BotApiMethod<String> {
  @Override
  public String getMethod() {
    return "getMe";
  }

  @Override
  public String deserializeResponse(String answer) throws TelegramApiRequestException {
    return Answers.result(answer).path("username").asText();
  }
}
