package org.tideover.channel.telegram;

import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The sendMessage call, of whose answer only the new message's number is read. */
final class SendText extends SendMessage {
  SendText(SendMessageBuilder<?, ?> builder) {
    super(builder);
  }

  @Override
  public String getMethod() {
    return "sendMessage";
  }

  @Override
  public Message deserializeResponse(String answer) throws TelegramApiRequestException {
    Message sent = new Message();
    sent.setMessageId(EditText.messageId(answer));
    return sent;
  }
}
