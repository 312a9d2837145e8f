package org.tideover.channel.telegram;

import java.util.LinkedHashSet;
import java.util.Set;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Answers taps, each once per run of the program, without waiting and as well as it goes: only a
 * waiting sign on the button depends on it, and an answer that comes too late is no error.
 *
 * <p>It goes by what it answered itself and not by what was new to the store: a program that died
 * between storing a tap and answering it has the tap delivered again, and then the answer is still
 * owed.
 */
final class CallbackAnswers {
  /** More than one delivery can hold; older taps are never delivered again. */
  private static final int REMEMBERED = 1000;

  private final TelegramConnection connection;
  private final Set<String> answered = new LinkedHashSet<>();

  CallbackAnswers(TelegramConnection connection) {
    this.connection = connection;
  }

  synchronized void answer(String callbackId) {
    if (!answered.add(callbackId)) {
      return;
    }
    if (answered.size() > REMEMBERED) {
      answered.remove(answered.iterator().next());
    }
    try {
      // What comes back changes nothing, and its errors may carry the token: it is dropped unread.
      var unused = connection.callLater(new AnswerTap(callbackId));
    } catch (TelegramApiException e) {
      answered.remove(callbackId);
    }
  }
}
