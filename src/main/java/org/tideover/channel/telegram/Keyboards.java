package org.tideover.channel.telegram;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;
import org.tideover.domain.Button;
import org.tideover.domain.OutgoingMessage;

/** Buttons and keyboards as Telegram takes them. */
final class Keyboards {
  private Keyboards() {}

  /** The message's buttons, or else its keyboard; a message can carry one of them. */
  static @Nullable ReplyKeyboard of(OutgoingMessage message) {
    InlineKeyboardMarkup inline = inline(message);
    if (inline != null || message.keyboard().isEmpty()) {
      return inline;
    }
    return ReplyKeyboardMarkup.builder()
        .keyboard(
            message.keyboard().stream()
                .map(row -> new KeyboardRow(row.toArray(String[]::new)))
                .toList())
        .resizeKeyboard(true)
        .isPersistent(true)
        .build();
  }

  static @Nullable InlineKeyboardMarkup inline(OutgoingMessage message) {
    if (message.buttons().isEmpty()) {
      return null;
    }
    return new InlineKeyboardMarkup(message.buttons().stream().map(Keyboards::row).toList());
  }

  private static InlineKeyboardRow row(List<Button> buttons) {
    return new InlineKeyboardRow(buttons.stream().map(Keyboards::button).toList());
  }

  private static InlineKeyboardButton button(Button button) {
    return InlineKeyboardButton.builder()
        .text(button.label())
        .callbackData(button.action())
        .build();
  }
}
