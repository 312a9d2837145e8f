package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.domain.Secret;
import org.tideover.store.Storage;

/** Which server has the database is checked with the other settings. */
class DatabaseSettingsTest {
  private @TempDir Path folder;

  @Test
  void withoutAServerTheDatabaseIsInTheDataFolder() {
    assertThat(settings(Map.of()).storage()).isEqualTo(new Storage.Folder(folder));
  }

  @Test
  void aServerIsNamedWithUserAndPasswordBesideIt() {
    Settings settings =
        settings(
            Map.of(
                "DATABASE_URL", "jdbc:postgresql://db.example.org:5433/tideover?sslmode=require",
                "DATABASE_USER", "anna",
                "DATABASE_PASSWORD", "zanzibar"));

    assertThat(settings.storage())
        .isEqualTo(
            new Storage.Server(
                "jdbc:postgresql://db.example.org:5433/tideover?sslmode=require",
                Optional.of("anna"),
                Optional.of(new Secret<>("zanzibar"))));
    assertThat(settings.toString()).doesNotContain("zanzibar");
  }

  @Test
  void whatIsSecretInAnAddressIsTakenOutOfIt() {
    Settings settings =
        settings(
            Map.of(
                "DATABASE_URL",
                "jdbc:postgresql://localhost/tideover?user=anna&password=zan%26zibar&sslmode=require"));

    assertThat(settings.server().orElseThrow().url())
        .isEqualTo("jdbc:postgresql://localhost/tideover?sslmode=require");
    assertThat(settings.server().orElseThrow().user()).contains("anna");
    assertThat(settings.server().orElseThrow().password().orElseThrow().reveal())
        .isEqualTo("zan&zibar");
  }

  @Test
  void anAddressThatIsNoneIsSaidWithHowOneReadsAndIsNeverRepeated() {
    for (String wrong :
        List.of(
            "postgres://anna:zanzibar@localhost/tideover",
            "jdbc:postgresql://anna:zanzibar@localhost/tideover",
            "jdbc:postgresql://zanzibar/",
            "jdbc:mysql://localhost/zanzibar")) {
      assertThatThrownBy(() -> settings(Map.of("DATABASE_URL", wrong)))
          .hasMessageContaining("DATABASE_URL is no address")
          .hasMessageContaining("jdbc:postgresql://host:5432/tideover")
          .hasMessageNotContaining("zanzibar");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "localhost/tideover?password=zanzibar%, write %25",
    "localhost:99999/zanzibar, a port that is none",
    "localhost:zanzibar/tideover, a port that is none",
    "'one:5432,other:0/tideover', a port that is none",
    "localhost/tideover?sslmode=bogus, give one of disable",
  })
  void whatTheDriverWouldStumbleOverIsSaidInOurWords(String address, String words) {
    assertThatThrownBy(() -> settings(Map.of("DATABASE_URL", "jdbc:postgresql://" + address)))
        .isInstanceOf(Settings.Invalid.class)
        .hasMessageContaining(words)
        .hasMessageNotContaining("zanzibar");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[::1]:5433/tideover",
        "one:5432,other/tideover?sslmode=verify-full",
        "/tideover?options=a:b/c"
      })
  void otherAddressesAreTheDriversToRead(String address) {
    String url = "jdbc:postgresql://" + address;
    assertThat(settings(Map.of("DATABASE_URL", url)).server().orElseThrow().url()).isEqualTo(url);
  }

  @Test
  void aPasswordWithoutAnAddressIsSaid() {
    assertThatThrownBy(() -> settings(Map.of("DATABASE_PASSWORD", "zanzibar")))
        .hasMessageContaining("without DATABASE_URL")
        .hasMessageNotContaining("zanzibar");
  }

  @Test
  void aCommandForFoldersNamesTheServersOwnProgram() {
    Settings settings = settings(Map.of("DATABASE_URL", "jdbc:postgresql://localhost/tideover"));

    assertThatThrownBy(() -> settings.requireFolder("backup", "pg_dump"))
        .isInstanceOf(Settings.Invalid.class)
        .hasMessageContaining("pg_dump");
  }

  @Test
  void whatMustNotJoinThoseWhoServeKeepsToItsFolder() {
    Settings settings = settings(Map.of("DATABASE_URL", "jdbc:postgresql://localhost/tideover"));

    assertThat(settings.inFolder().storage()).isEqualTo(new Storage.Folder(folder));
  }

  private Settings settings(Map<String, String> environment) {
    Settings.Reader reader = new Settings.Reader(new HashMap<>(environment));
    Settings settings =
        reader.settings(Optional.of(folder.toString()), Optional.empty(), Optional.empty());
    reader.complain();
    return settings;
  }
}
