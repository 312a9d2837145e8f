package org.tideover.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The editMessageText call, of whose answer only the message's number is read. */
final class EditText extends EditMessageText {
  EditText(EditMessageTextBuilder<?, ?> builder) {
    super(builder);
  }

  @Override
  public String getMethod() {
    return "editMessageText";
  }

  @Override
  public Serializable deserializeResponse(String answer) throws TelegramApiRequestException {
    return messageId(answer);
  }

  static Integer messageId(String answer) throws TelegramApiRequestException {
    JsonNode id = Answers.result(answer).path("message_id");
    if (!id.canConvertToInt()) {
      throw new TelegramApiRequestException("An answer without a message number");
    }
    return id.asInt();
  }
}
