package org.tideover.channel.telegram;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.domain.SentFile;
import org.tideover.outbox.Picture;
import org.tideover.outbox.Sender;

/** The way out to Telegram; a message's reference says its number in the chat. */
public final class TelegramSender implements Sender {
  private static final LinkPreviewOptions NO_PREVIEW =
      LinkPreviewOptions.builder().isDisabled(true).build();

  private final TelegramConnection connection;

  /** Sends over the connection's quick line. */
  public TelegramSender(TelegramConnection connection) {
    this.connection = connection;
  }

  @Override
  public Delivery send(OutgoingMessage message, Optional<String> earlier) {
    return earlier
        .flatMap(Shown::of)
        .map(shown -> replace(message, shown))
        .orElseGet(() -> sendNew(message));
  }

  /** The picture comes with a new message and stays; a picture that fails leaves the words. */
  @Override
  public Delivery send(OutgoingMessage message, Optional<String> earlier, Picture picture) {
    if (earlier.flatMap(Shown::of).isPresent() || message.text().length() > Files.CAPTION) {
      return send(message, earlier);
    }
    return new MovingPicture(connection, message, picture).send().orElseGet(() -> sendNew(message));
  }

  /** Files always come anew: Telegram lets nobody put them in the place of words. */
  @Override
  public Delivery send(
      OutgoingMessage message, Optional<String> earlier, Supplier<List<SentFile>> files) {
    Files sending = new Files(connection, message);
    try {
      if (sending.send(files.get()) && !sending.numbers().isEmpty()) {
        List<String> numbers = sending.numbers();
        return new Delivery.Delivered(numbers.getLast(), numbers.subList(0, numbers.size() - 1));
      }
    } catch (TelegramApiException e) {
      return Outcome.of(ApiFault.of(e));
    }
    Delivery words = sendNew(message);
    return words instanceof Delivery.Delivered arrived
        ? new Delivery.Delivered(arrived.reference(), sending.numbers())
        : words;
  }

  @Override
  public boolean showsPictures() {
    return true;
  }

  @Override
  public Delivery sweep(PersonId person, List<String> references) {
    List<Integer> numbers =
        references.stream().map(Shown::of).flatMap(Optional::stream).map(Shown::number).toList();
    try {
      new Sweeping(connection, person.address()).delete(numbers);
      return new Delivery.Delivered("");
    } catch (TelegramApiException e) {
      return Outcome.of(ApiFault.of(e));
    }
  }

  private Delivery sendNew(OutgoingMessage message) {
    try {
      Integer number = connection.call(newMessage(message)).getMessageId();
      return new Delivery.Delivered(number.toString());
    } catch (TelegramApiException e) {
      return Outcome.of(ApiFault.of(e));
    }
  }

  private Delivery replace(OutgoingMessage message, Shown shown) {
    if (shown.withPicture() && message.text().length() > Files.CAPTION) {
      return sendNew(message);
    }
    Delivery delivered = new Delivery.Delivered(shown.reference());
    try {
      connection.call(
          shown.withPicture() ? new EditCaption(message, shown.number()) : edit(message, shown));
      return delivered;
    } catch (TelegramApiException e) {
      ApiFault fault = ApiFault.of(e);
      if (Outcome.isUnchanged(fault)) {
        return delivered;
      }
      return Outcome.cannotBeEdited(fault) ? sendNew(message) : Outcome.of(fault);
    }
  }

  private static SendText newMessage(OutgoingMessage message) {
    return new SendText(
        SendMessage.builder()
            .chatId(message.person().address())
            .text(message.text())
            .replyMarkup(Keyboards.of(message))
            .linkPreviewOptions(NO_PREVIEW)
            .disableNotification(message.priority() == Priority.NUDGE ? true : null));
  }

  private static EditText edit(OutgoingMessage message, Shown shown) {
    return new EditText(
        EditMessageText.builder()
            .chatId(message.person().address())
            .messageId(shown.number())
            .text(message.text())
            .replyMarkup(Keyboards.inline(message))
            .linkPreviewOptions(NO_PREVIEW));
  }
}
