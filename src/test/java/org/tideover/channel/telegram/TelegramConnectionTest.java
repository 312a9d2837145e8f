package org.tideover.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tideover.domain.Secret;
import org.tideover.faketelegram.FakeTelegram;

/**
 * How the lines to Telegram are set. That a line which died is noticed lies with the HTTP client,
 * as long as it is told to look.
 */
class TelegramConnectionTest {
  private final TelegramConnection connection =
      new TelegramConnection(
          new TelegramSettings(new Secret<>(FakeTelegram.TOKEN), TelegramSettings.DEFAULT_API_URL));

  @AfterEach
  void close() {
    connection.close();
  }

  @Test
  void everyOpenLineIsAskedOftenWhetherItLives() {
    assertThat(lines())
        .extracting(OkHttpClient::pingIntervalMillis)
        .allMatch(millis -> millis > 0 && millis <= 5_000);
  }

  @Test
  void aSilenceIsNoticedBeforeTheTimeOfTheCallIsOver() {
    assertThat(lines())
        .allMatch(line -> line.readTimeoutMillis() < line.callTimeoutMillis())
        .allMatch(line -> line.readTimeoutMillis() > 0);
  }

  @Test
  void aPollMayBeSilentForAsLongAsItWaits() {
    assertThat(connection.patient().readTimeoutMillis())
        .isGreaterThan(Math.toIntExact(TelegramConnection.POLL_WAIT.toMillis()) + 5_000);
  }

  private List<OkHttpClient> lines() {
    return List.of(connection.http(), connection.patient());
  }
}
