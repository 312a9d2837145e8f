package org.tideover.channel.telegram;

import org.telegram.telegrambots.meta.api.methods.send.SendAnimation;
import org.telegram.telegrambots.meta.api.objects.games.Animation;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The sendAnimation call, of whose answer only the message's number and the file's are read. */
final class SendMovingPicture extends SendAnimation {
  SendMovingPicture(SendAnimationBuilder<?, ?> builder) {
    super(builder);
  }

  @Override
  public String getMethod() {
    return "sendAnimation";
  }

  @Override
  public Message deserializeResponse(String answer) throws TelegramApiRequestException {
    String name = Answers.result(answer).path("animation").path("file_id").asText();
    Animation file = new Animation(name, "", 0, 0, 0);
    Message sent = new Message();
    sent.setMessageId(EditText.messageId(answer));
    sent.setAnimation(file);
    return sent;
  }
}
