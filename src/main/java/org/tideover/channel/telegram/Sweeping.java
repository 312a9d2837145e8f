package org.tideover.channel.telegram;

import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessages;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Deletes messages of a chat, a hundred at once. Telegram refuses a whole request for one message
 * that it would not delete; then each goes by itself, and what it refuses alone stays.
 */
final class Sweeping {
  private static final int AT_ONCE = 100;

  private final TelegramConnection connection;
  private final String chat;

  Sweeping(TelegramConnection connection, String chat) {
    this.connection = connection;
    this.chat = chat;
  }

  void delete(List<Integer> numbers) throws TelegramApiException {
    for (int from = 0; from < numbers.size(); from += AT_ONCE) {
      batch(new ArrayList<>(numbers.subList(from, Math.min(from + AT_ONCE, numbers.size()))));
    }
  }

  private void batch(List<Integer> numbers) throws TelegramApiException {
    try {
      connection.call(new DeleteMessages(chat, numbers));
    } catch (TelegramApiException fault) {
      if (ApiFault.of(fault).code() != ApiFault.REFUSED) {
        throw fault;
      }
      for (int number : numbers) {
        one(number);
      }
    }
  }

  private void one(int number) throws TelegramApiException {
    try {
      connection.call(new DeleteMessage(chat, number));
    } catch (TelegramApiException fault) {
      if (ApiFault.of(fault).code() != ApiFault.REFUSED) {
        throw fault;
      }
    }
  }
}
