package org.tideover.channel.telegram;

import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The answerCallbackQuery call, which ends the waiting sign on a tapped button. */
final class AnswerTap extends AnswerCallbackQuery {
  AnswerTap(String callbackId) {
    super(callbackId);
  }

  @Override
  public String getMethod() {
    return "answerCallbackQuery";
  }

  @Override
  public Boolean deserializeResponse(String answer) throws TelegramApiRequestException {
    return Answers.result(answer).asBoolean();
  }
}
