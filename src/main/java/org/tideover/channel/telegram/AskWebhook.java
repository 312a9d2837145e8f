package org.tideover.channel.telegram;

import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The getWebhookInfo call: where Telegram brings updates; empty if it gives them to who polls. */
final class AskWebhook extends BotApiMethod<String> {
  @Override
  public String getMethod() {
    return "getWebhookInfo";
  }

  @Override
  public String deserializeResponse(String answer) throws TelegramApiRequestException {
    return Answers.result(answer).path("url").asText();
  }
}
