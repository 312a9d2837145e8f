package org.tideover.channel.telegram;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * Why a call to Telegram failed, as a value.
 *
 * <p>The library's exceptions end here and are never logged: they may carry the address with the
 * token, or a person's words.
 *
 * @param code Telegram's error code; {@link #NO_ANSWER} when nothing readable came back
 * @param description Telegram's words in small letters; may quote what was sent, so never logged
 * @param retryAfter how long Telegram wants us to wait
 */
record ApiFault(int code, String description, Optional<Duration> retryAfter) {
  static final int NO_ANSWER = 0;
  static final int REFUSED = 400;

  static ApiFault of(TelegramApiException exception) {
    if (exception instanceof TelegramApiRequestException refused
        && refused.getApiResponse() != null) {
      return new ApiFault(
          refused.getErrorCode() == null ? NO_ANSWER : refused.getErrorCode(),
          refused.getApiResponse().toLowerCase(Locale.ROOT),
          Optional.ofNullable(refused.getParameters())
              .map(ResponseParameters::getRetryAfter)
              .map(Duration::ofSeconds));
    }
    if (exception.getCause() instanceof TelegramApiValidationException) {
      return new ApiFault(REFUSED, "refused before sending", Optional.empty());
    }
    return new ApiFault(NO_ANSWER, "", Optional.empty());
  }

  boolean says(String fragment) {
    return description.contains(fragment);
  }

  @Override
  public String toString() {
    return "ApiFault " + code;
  }
}
