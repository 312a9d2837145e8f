package org.tideover.channel.telegram;

import java.net.URI;
import java.util.Optional;
import org.tideover.domain.Secret;

/**
 * How to reach Telegram.
 *
 * @param token the bot's token, as BotFather gave it
 * @param apiUrl the API's base address: scheme, host and port, without a path
 */
public record TelegramSettings(Secret<String> token, URI apiUrl) {
  /** Where Telegram itself answers. */
  public static final URI DEFAULT_API_URL = URI.create("https://api.telegram.org");

  /** Checks both parts. */
  public TelegramSettings {
    if (token.reveal().isBlank()) {
      throw new IllegalArgumentException("The token is empty; BotFather on Telegram gives one");
    }
    problem(apiUrl)
        .ifPresent(problem -> {
          throw new IllegalArgumentException(problem);
        });
  }

  /** What is wrong with an API address, and what to do; empty for a good one. */
  public static Optional<String> problem(URI apiUrl) {
    boolean web = "http".equals(apiUrl.getScheme()) || "https".equals(apiUrl.getScheme());
    String path = apiUrl.getPath();
    boolean bare = path == null || path.isEmpty() || path.equals("/");
    return web && apiUrl.getHost() != null && bare
        ? Optional.empty()
        : Optional.of(
            "The API address must be like http://127.0.0.1:8081: http or https, a host,"
                + " a port if it is not the usual one, and no path");
  }

  /** The bot's own user id, which every token begins with; 0 if this one does not. */
  long botId() {
    String digits = token.reveal().strip().split(":", 2)[0];
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
  }

  int port() {
    int standard = apiUrl.getScheme().equals("https") ? 443 : 80;
    return apiUrl.getPort() > 0 ? apiUrl.getPort() : standard;
  }
}
