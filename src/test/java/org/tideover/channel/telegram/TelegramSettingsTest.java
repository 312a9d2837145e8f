package org.tideover.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.domain.Secret;

class TelegramSettingsTest {
  @ParameterizedTest
  @CsvSource({
    "https://api.telegram.org, 443",
    "http://127.0.0.1:8081, 8081",
    "http://localhost/, 80",
    "https://[::1]:9443, 9443"
  })
  void anApiAddressIsSchemeHostAndPort(URI address, int port) {
    assertThat(TelegramSettings.problem(address)).isEmpty();
    assertThat(new TelegramSettings(new Secret<>("1:x"), address).port()).isEqualTo(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "ftp://x", "http:///x", "http://host/path", "localhost:80"})
  void anotherAddressIsAProblemWithItsRemedy(URI address) {
    assertThat(TelegramSettings.problem(address).orElseThrow()).contains("http://127.0.0.1:8081");
    assertThatThrownBy(() -> new TelegramSettings(new Secret<>("1:x"), address))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theTokenTellsTheBotsNumber() {
    assertThat(settings("7000000001:AAx").botId()).isEqualTo(7000000001L);
    assertThat(settings("nonsense").botId()).isZero();
  }

  @Test
  void anEmptyTokenIsToldApart() {
    assertThatThrownBy(() -> settings(" ")).hasMessageContaining("BotFather");
  }

  @Test
  void aProfileKeepsTelegramsLimits() {
    List<BotProfile.Command> menu = List.of(new BotProfile.Command("crave", "I'm craving"));
    assertThatThrownBy(() -> new BotProfile(List.of(), "", ""))
        .hasMessageContaining("at least one");
    assertThatThrownBy(() -> new BotProfile(menu, "x".repeat(513), ""))
        .hasMessageContaining("513")
        .hasMessageContaining("512");
    assertThatThrownBy(() -> new BotProfile(menu, "", "x".repeat(121))).hasMessageContaining("120");
    assertThatThrownBy(() -> new BotProfile.Command("Crave!", "x"))
        .hasMessageContaining("small letters");
    assertThatThrownBy(() -> new BotProfile.Command("crave", " "))
        .hasMessageContaining("/crave needs a description");
  }

  private static TelegramSettings settings(String token) {
    return new TelegramSettings(new Secret<>(token), TelegramSettings.DEFAULT_API_URL);
  }
}
