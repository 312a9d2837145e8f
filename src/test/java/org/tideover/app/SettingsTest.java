package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.Secret;
import org.tideover.store.KeySource;

/** Settings are checked all at once. */
class SettingsTest {
  @TempDir Path folder;

  @Test
  void everyProblemIsListedWithItsRemedy() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "");
    Settings.Reader reader =
        new Settings.Reader(
            Map.of("TELEGRAM_API_URL", "ftp://nowhere", "TIDEOVER_TIME_SCALE", "fast"));
    reader.settings(Optional.of(file.toString()), Optional.empty(), Optional.empty());
    assertThatThrownBy(() -> reader.telegram(Optional.empty()))
        .isInstanceOf(Settings.Invalid.class)
        .hasMessageContaining("@BotFather")
        .hasMessageContaining("http://127.0.0.1:8081")
        .hasMessageContaining("whole number from 1")
        .hasMessageContaining("name a folder");
  }

  @Test
  void aFlagWinsOverTheEnvironment() {
    Settings settings =
        new Settings.Reader(Map.of("TIDEOVER_DATA", "/nowhere/at/all"))
            .settings(Optional.of(folder.toString()), Optional.of("60"), Optional.empty());
    assertThat(settings.data()).isEqualTo(folder);
    assertThat(settings.timeScale()).isEqualTo(60);
  }

  @Test
  void theKeyIsBesideTheDataFolderUnlessItIsNamedOrGiven() {
    String data = folder.resolve("data").toString();
    assertThat(key(Map.of(), data, Optional.empty()))
        .isEqualTo(new KeySource.InFile(folder.resolve("data.key")));
    assertThat(key(Map.of("TIDEOVER_KEY_FILE", "/env/key"), data, Optional.of("/flag/key")))
        .isEqualTo(new KeySource.InFile(Path.of("/flag/key")));
    assertThat(key(Map.of("TIDEOVER_KEY", "{}"), data, Optional.empty()))
        .isEqualTo(new KeySource.Given(new Secret<>("{}")));
  }

  @Test
  void aKeyAmongTheDataOrGivenTwiceIsAProblem() {
    Settings.Reader reader = new Settings.Reader(Map.of("TIDEOVER_KEY", "zanzibar"));
    Optional<String> data = Optional.of(folder.toString());
    reader.settings(data, Optional.empty(), Optional.of("/some/key"));
    assertThatThrownBy(reader::complain)
        .hasMessageContaining("both set")
        .hasMessageNotContaining("zanzibar");
    Settings.Reader inside = new Settings.Reader(Map.of());
    inside.settings(data, Optional.empty(), Optional.of(folder.resolve("my.key").toString()));
    assertThatThrownBy(inside::complain).hasMessageContaining("inside the data folder");
  }

  private static KeySource key(
      Map<String, String> environment, String data, Optional<String> keyFile) {
    return new Settings.Reader(environment)
        .settings(Optional.of(data), Optional.empty(), keyFile)
        .key();
  }

  @Test
  void aTokenIsNeverRepeated() {
    Settings.Reader reader =
        new Settings.Reader(Map.of("TELEGRAM_BOT_TOKEN", "secret with spaces"));
    assertThatThrownBy(() -> reader.telegram(Optional.empty()))
        .hasMessageContaining("does not look like a token")
        .hasMessageNotContaining("secret");
  }

  @Test
  void goodSettingsPass() {
    Settings.Reader reader =
        new Settings.Reader(
            Map.of(
                "TELEGRAM_BOT_TOKEN", "123456:ABC-def_1",
                "TELEGRAM_API_URL", "http://127.0.0.1:8081"));
    assertThat(reader.telegram(Optional.empty()).apiUrl()).hasPort(8081);
    assertThat(reader.telegram(Optional.empty()).toString()).doesNotContain("ABC");
  }
}
