package org.tideover.channel.telegram;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.send.SendAnimation;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.Priority;
import org.tideover.outbox.Picture;
import org.tideover.outbox.Sender.Delivery;

/**
 * A message under a moving picture. The picture is uploaded once; then Telegram's own name for it
 * is enough, for everybody. A name belongs to one bot alone.
 */
final class MovingPicture {
  private static final int TOO_LARGE = 413;

  private final TelegramConnection connection;
  private final OutgoingMessage message;
  private final Picture picture;
  private final String holder;

  MovingPicture(TelegramConnection connection, OutgoingMessage message, Picture picture) {
    this.connection = connection;
    this.message = message;
    this.picture = picture;
    this.holder = "telegram:" + connection.botId();
  }

  /** What became of it; empty if the picture is to blame, so that the words must go alone. */
  Optional<Delivery> send() {
    try {
      Optional<String> name = picture.name(holder);
      return name.isPresent() ? byName(name.get()) : upload();
    } catch (TelegramApiException e) {
      ApiFault fault = ApiFault.of(e);
      return isOfPicture(fault) ? Optional.empty() : Optional.of(Outcome.of(fault));
    }
  }

  private Optional<Delivery> byName(String name) throws TelegramApiException {
    try {
      return Optional.of(sent(new InputFile(name)));
    } catch (TelegramApiException e) {
      if (ApiFault.of(e).code() != ApiFault.REFUSED) {
        throw e;
      }
      picture.forget(holder);
      return upload();
    }
  }

  private Optional<Delivery> upload() throws TelegramApiException {
    Optional<byte[]> file = picture.file();
    if (file.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        sent(new InputFile(new ByteArrayInputStream(file.get()), picture.figure() + ".gif")));
  }

  private Delivery sent(InputFile file) throws TelegramApiException {
    Message sent =
        connection.send(
            new SendMovingPicture(
                SendAnimation.builder()
                    .chatId(message.person().address())
                    .animation(file)
                    .caption(message.text())
                    .replyMarkup(Keyboards.of(message))
                    .disableNotification(message.priority() == Priority.NUDGE ? true : null)));
    if (file.isNew() && !sent.getAnimation().getFileId().isEmpty()) {
      picture.name(holder, sent.getAnimation().getFileId());
    }
    return new Delivery.Delivered(new Shown(sent.getMessageId(), true).reference());
  }

  /** Whether the words alone may get through: also when a slow line had no patience for a file. */
  private static boolean isOfPicture(ApiFault fault) {
    return fault.code() == ApiFault.REFUSED
        || fault.code() == TOO_LARGE
        || fault.code() == ApiFault.NO_ANSWER;
  }
}
