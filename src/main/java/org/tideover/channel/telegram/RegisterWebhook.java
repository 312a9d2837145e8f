package org.tideover.channel.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.tideover.domain.Secret;

/** The setWebhook call; the library's own sends a form, which needs a certificate's file. */
final class RegisterWebhook extends BotApiMethod<Boolean> {
  private static final int AT_ONCE = 40;

  private final String url;
  private final Secret<String> secret;

  RegisterWebhook(String url, Secret<String> secret) {
    this.url = url;
    this.secret = secret;
  }

  @JsonProperty("url")
  String url() {
    return url;
  }

  @JsonProperty("secret_token")
  String secret() {
    return secret.reveal();
  }

  @JsonProperty("allowed_updates")
  List<String> kinds() {
    return FetchUpdates.KINDS;
  }

  @JsonProperty("max_connections")
  int atOnce() {
    return AT_ONCE;
  }

  @Override
  public String getMethod() {
    return "setWebhook";
  }

  @Override
  public Boolean deserializeResponse(String answer) throws TelegramApiRequestException {
    return Answers.result(answer).asBoolean();
  }
}
