package org.tideover.channel.telegram;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.Priority;
import org.tideover.domain.SentFile;

/**
 * A message whose words stand under the last of its files, so that they arrive together; words too
 * long for that follow by themselves.
 */
final class Files {
  /** Telegram's limit on the words under a file. */
  static final int CAPTION = 1024;

  private final TelegramConnection connection;
  private final OutgoingMessage message;
  private final List<String> numbers = new ArrayList<>();

  Files(TelegramConnection connection, OutgoingMessage message) {
    this.connection = connection;
    this.message = message;
  }

  /** Sends the files; whether the words went with them. */
  boolean send(List<SentFile> files) throws TelegramApiException {
    boolean fits = message.text().length() <= CAPTION;
    for (int i = 0; i < files.size(); i++) {
      boolean last = i == files.size() - 1;
      numbers.add(send(files.get(i), last && fits));
    }
    return fits;
  }

  /** The numbers of the messages that were sent, in order. */
  List<String> numbers() {
    return List.copyOf(numbers);
  }

  private String send(SentFile file, boolean withWords) throws TelegramApiException {
    @Nullable String words = withWords ? message.text() : null;
    @Nullable ReplyKeyboard buttons = withWords ? Keyboards.of(message) : null;
    InputFile input = new InputFile(new ByteArrayInputStream(file.bytes()), file.name());
    String chat = message.person().address();
    @Nullable Boolean quiet = message.priority() == Priority.NUDGE || !withWords ? true : null;
    return switch (file.kind()) {
      case PHOTO ->
          connection.send(
              new SendPhotoFile(
                  SendPhoto.builder()
                      .chatId(chat)
                      .photo(input)
                      .caption(words)
                      .replyMarkup(buttons)
                      .disableNotification(quiet)));
      case DOCUMENT ->
          connection.send(
              new SendDocumentFile(
                  SendDocument.builder()
                      .chatId(chat)
                      .document(input)
                      .caption(words)
                      .replyMarkup(buttons)
                      .disableNotification(quiet)));
    };
  }
}
