package org.tideover.channel.telegram;

import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * The sendDocument call for a file to keep, of whose answer only the new message's number is read.
 */
final class SendDocumentFile extends SendDocument {
  SendDocumentFile(SendDocumentBuilder<?, ?> builder) {
    super(builder);
  }

  @Override
  public String getMethod() {
    return "sendDocument";
  }

  @Override
  public Message deserializeResponse(String answer) throws TelegramApiRequestException {
    Message sent = new Message();
    sent.setMessageId(EditText.messageId(answer));
    return sent;
  }
}
