package org.tideover.channel.telegram;

import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The sendPhoto call for a picture, of whose answer only the new message's number is read. */
final class SendPhotoFile extends SendPhoto {
  SendPhotoFile(SendPhotoBuilder<?, ?> builder) {
    super(builder);
  }

  @Override
  public String getMethod() {
    return "sendPhoto";
  }

  @Override
  public Message deserializeResponse(String answer) throws TelegramApiRequestException {
    Message sent = new Message();
    sent.setMessageId(EditText.messageId(answer));
    return sent;
  }
}
