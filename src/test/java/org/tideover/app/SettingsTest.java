package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tideover.domain.Secret;
import org.tideover.inference.ModelSettings;
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

  @Test
  void whatIsKeptForHowLongIsAYearUnlessItIsSet() {
    assertThat(keeping(Map.of())).isEqualTo(Keeping.USUAL);
    assertThat(keeping(Map.of("TIDEOVER_JOURNAL_DAYS", "90", "TIDEOVER_INACTIVE_DAYS", "Always")))
        .isEqualTo(new Keeping(Optional.of(Duration.ofDays(90)), Optional.empty()));
    Settings.Reader wrong = new Settings.Reader(Map.of("TIDEOVER_JOURNAL_DAYS", "0"));
    wrong.settings(Optional.of(folder.toString()), Optional.empty(), Optional.empty());
    assertThatThrownBy(wrong::complain).hasMessageContaining("number of days");
  }

  private Keeping keeping(Map<String, String> environment) {
    return new Settings.Reader(environment)
        .settings(Optional.of(folder.toString()), Optional.empty(), Optional.empty())
        .keeping();
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
  void withoutAModelThereIsNone() {
    Settings.Reader reader = new Settings.Reader(Map.of("LLM_BASE_URL", " ", "LLM_MODEL", ""));
    assertThat(reader.model()).isEmpty();
    reader.complain();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://127.0.0.1:11434      |        | OLLAMA | http://127.0.0.1:11434
          http://ollama:8080/         |        | OLLAMA | http://ollama:8080/
          http://127.0.0.1:11434/v1   |        | OPENAI | http://127.0.0.1:11434/v1
          http://localhost:1234       |        | OPENAI | http://localhost:1234/v1
          https://api.example.org/v1/ |        | OPENAI | https://api.example.org/v1/
          https://api.example.org     | Ollama | OLLAMA | https://api.example.org
          http://192.168.1.9:11434    | openai | OPENAI | http://192.168.1.9:11434/v1
          """)
  void theKindOfAModelIsGuessedOrGiven(String url, String kind, String guessed, String used) {
    Map<String, String> settings = new HashMap<>(Map.of("LLM_BASE_URL", url, "LLM_MODEL", "m"));
    Optional.ofNullable(kind).ifPresent(given -> settings.put("LLM_KIND", given));
    Settings.Reader reader = new Settings.Reader(settings);
    ModelSettings model = reader.model().orElseThrow();
    reader.complain();
    assertThat(model.kind()).hasToString(guessed);
    assertThat(model.baseUrl()).hasToString(used);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LLM_BASE_URL=http://127.0.0.1:11434                      | only LLM_BASE_URL is set
          LLM_MODEL=llama3.2                                       | only LLM_MODEL is set
          LLM_MODEL=m LLM_BASE_URL=127.0.0.1                       | give the whole address
          LLM_MODEL=m LLM_BASE_URL=ftp://127.0.0.1                 | give the whole address
          LLM_MODEL=m LLM_BASE_URL=http://[                        | is no address
          LLM_MODEL=m LLM_BASE_URL=http://models.example.org/v1    | use https://
          LLM_MODEL=m LLM_BASE_URL=https://me:pw@models.example.org | a key goes into LLM_API_KEY
          LLM_MODEL=m LLM_BASE_URL=https://a.example.org?key=x     | a key goes into LLM_API_KEY
          LLM_MODEL=“m” LLM_BASE_URL=http://127.0.0.1:11434        | LLM_MODEL holds
          LLM_KIND=gemini                                          | give ollama or openai
          LLM_API_KEY=se“cret                                       | LLM_API_KEY holds
          """)
  void whatIsWrongWithAModelIsSaidWithItsRemedy(String settings, String advice) {
    Map<String, String> environment = new HashMap<>();
    for (String setting : settings.split(" ", -1)) {
      String[] parts = setting.split("=", 2);
      environment.put(parts[0], parts[1]);
    }
    Settings.Reader reader = new Settings.Reader(environment);
    var unused = reader.model();
    assertThatThrownBy(reader::complain)
        .isInstanceOf(Settings.Invalid.class)
        .hasMessageContaining(advice)
        .hasMessageNotContaining("cret")
        .hasMessageNotContaining("pw@");
  }

  @Test
  void aModelsKeyIsNeverShown() {
    Settings.Reader reader =
        new Settings.Reader(
            Map.of(
                "LLM_BASE_URL", "https://api.example.org/v1",
                "LLM_MODEL", "m",
                "LLM_API_KEY", "sk-very-secret"));
    ModelSettings model = reader.model().orElseThrow();
    assertThat(model.toString()).doesNotContain("very-secret");
    assertThat(model.key().orElseThrow().reveal()).isEqualTo("sk-very-secret");
    assertThat(model.connected().id()).isEqualTo("m@https://api.example.org/v1");
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

  @Test
  void theOperatorsPageWantsALongTokenAndStaysOnThisMachine() {
    assertThat(page(Map.of("TIDEOVER_OPERATOR_PORT", "8089"))).isEmpty();
    assertThat(page(token("8089", "sixteen-letters-"))).isEmpty();
    assertThat(page(token("8089", "short")))
        .singleElement()
        .asString()
        .contains("openssl rand -hex 24")
        .doesNotContain("short;");
    assertThat(page(token("0.0.0.0:8089", "sixteen-letters-")))
        .singleElement()
        .asString()
        .contains("ssh -L");
    assertThat(page(Map.of("TIDEOVER_OPERATOR_TOKEN", "sixteen-letters-")))
        .singleElement()
        .asString()
        .contains("TIDEOVER_OPERATOR_PORT");
  }

  @Test
  void theAlarmsAddressIsEncryptedOrOfThisMachineAndNeverPrinted() {
    assertThat(page(Map.of("TIDEOVER_ALARM_URL", "https://pager.example.org/sixteen-letters-")))
        .isEmpty();
    assertThat(page(Map.of("TIDEOVER_ALARM_URL", "http://127.0.0.1:9/hook"))).isEmpty();
    assertThat(page(Map.of("TIDEOVER_ALARM_URL", "http://127.0.0.1:x@pager.example.org/hook")))
        .as("the host is another")
        .singleElement()
        .asString()
        .contains("names a user");
    assertThat(hookKey("sixteen-letters-")).isEmpty();
    assertThat(hookKey("short")).singleElement().asString().contains("openssl rand");
    assertThat(page(Map.of("TIDEOVER_HOOK_KEY", "sixteen-letters-")))
        .as("there is nothing to sign")
        .singleElement()
        .asString()
        .contains("neither TIDEOVER_ALARM_URL nor");
    assertThat(page(Map.of("TIDEOVER_ALARM_URL", "http://pager.example.org/sixteen-letters-")))
        .singleElement()
        .asString()
        .contains("https://pager")
        .doesNotContain("sixteen");
  }

  @Test
  void whatWouldHaveNoEffectIsSaidOnce() {
    assertThat(page(Map.of("TIDEOVER_LISTEN", "8088")))
        .singleElement()
        .asString()
        .contains("TIDEOVER_LISTEN", "TIDEOVER_WEBHOOK");
    assertThat(page(Map.of("TIDEOVER_OPERATOR_PORT", "0")))
        .singleElement()
        .asString()
        .contains("give a port such as 8088");
    assertThat(page(token("99999", "sixteen-letters-")))
        .singleElement()
        .asString()
        .contains("give a port such as 8088");
    Map<String, String> same = new HashMap<>(token("8088", "sixteen-letters-"));
    same.put("TIDEOVER_LISTEN", "8088");
    same.put("TIDEOVER_WEBHOOK", "https://bot.example.org/telegram");
    assertThat(page(same)).singleElement().asString().contains("are the same");
  }

  @Test
  void theRootOfAllIsNoDataFolder() {
    Settings.Reader reader = new Settings.Reader(Map.of("TIDEOVER_DATA", "/"));
    assertThat(reader.settings(Optional.empty(), Optional.empty(), Optional.empty()).key())
        .isEqualTo(new KeySource.InFile(Path.of("tideover.key")));
    assertThat(reader.problems()).singleElement().asString().contains("a folder of its own");
  }

  @Test
  void peopleOnCallAreAChatOrAnAddressAndEachProblemNamesItsOwnSetting() {
    assertThat(
            page(
                Map.of(
                    "TIDEOVER_ON_CALL_CHAT",
                    "-100123",
                    "TIDEOVER_ON_CALL_URL",
                    "https://a.example/x")))
        .isEmpty();
    assertThat(page(Map.of("TIDEOVER_ON_CALL_CHAT", "Ben")))
        .singleElement()
        .asString()
        .contains("TIDEOVER_ON_CALL_CHAT");
    assertThat(page(Map.of("TIDEOVER_ON_CALL_URL", "http://a.example/sixteen-letters-")))
        .singleElement()
        .asString()
        .contains("TIDEOVER_ON_CALL_URL")
        .doesNotContain("sixteen");
  }

  private static List<String> hookKey(String key) {
    return page(
        Map.of("TIDEOVER_HOOK_KEY", key, "TIDEOVER_ALARM_URL", "https://pager.example.org/hook"));
  }

  private static Map<String, String> token(String port, String token) {
    return Map.of("TIDEOVER_OPERATOR_PORT", port, "TIDEOVER_OPERATOR_TOKEN", token);
  }

  /** What is wrong with the settings of the operator's page. */
  private static List<String> page(Map<String, String> environment) {
    Settings.Reader reader = new Settings.Reader(environment);
    ServeSettings serving = ServeSettings.read(reader, ServeSettings.Flags.none());
    assertThat(serving.toString()).doesNotContain("sixteen-letters-");
    return reader.problems();
  }
}
