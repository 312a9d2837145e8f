package org.tideover.channel.telegram;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.tideover.domain.Secret;
import org.tideover.web.Signature;

/**
 * How Telegram brings updates to us.
 *
 * @param url the address that Telegram calls; a reverse proxy takes the call and hands it on
 * @param listen where we take it from the proxy
 */
public record WebhookSettings(URI url, InetSocketAddress listen) {
  /** Where we listen unless told otherwise. */
  public static final int PORT = 8088;

  /** What is wrong with an address for Telegram to call, and what to do; empty for a good one. */
  public static Optional<String> problem(URI url) {
    boolean named = url.getHost() != null && url.getUserInfo() == null && url.getFragment() == null;
    boolean secure = "https".equals(url.getScheme());
    boolean ownServer = "http".equals(url.getScheme());
    if (named && (secure || ownServer)) {
      return Optional.empty();
    }
    return Optional.of(
        "it must be like https://bot.example.org/telegram: https and a host; http is only for a Bot"
            + " API server of your own");
  }

  /** The path of the address. */
  String path() {
    String path = url.getPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  /**
   * What Telegram sends along to show that it is Telegram. It is derived from the token, so that
   * every process and every start knows the same one, and it tells nothing of the token.
   */
  static Secret<String> secret(Secret<String> token) {
    byte[] key = token.reveal().strip().getBytes(StandardCharsets.UTF_8);
    return new Secret<>(HexFormat.of().formatHex(Signature.of(key, "tideover-webhook")));
  }
}
