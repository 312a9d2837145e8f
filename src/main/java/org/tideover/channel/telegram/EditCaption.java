package org.tideover.channel.telegram;

import java.io.Serializable;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageCaption;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.tideover.domain.OutgoingMessage;

/** The editMessageCaption call, of whose answer only the message's number is read. */
final class EditCaption extends EditMessageCaption {
  EditCaption(OutgoingMessage message, int number) {
    setChatId(message.person().address());
    setMessageId(number);
    setCaption(message.text());
    setReplyMarkup(Keyboards.inline(message));
  }

  @Override
  public String getMethod() {
    return "editMessageCaption";
  }

  @Override
  public Serializable deserializeResponse(String answer) throws TelegramApiRequestException {
    return EditText.messageId(answer);
  }
}
