package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingNamesTest {
  private static final Pattern NAME = Pattern.compile("\\bTIDEOVER_[A-Z]+(_[A-Z]+)*\\b");

  /** What is read anywhere and not known here would be called a slip. */
  @Test
  void everyNameThatIsReadOrToldOfIsKnown() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String place : List.of("src/main/java", "src/main/resources", "docs", "deploy")) {
      try (Stream<Path> all = Files.walk(Path.of(place))) {
        for (Path file :
            all.filter(Files::isRegularFile)
                .filter(one -> one.toString().matches(".*(java|xml|md|yaml|env|file)$"))
                .toList()) {
          NAME.matcher(Files.readString(file)).results().forEach(one -> named.add(one.group()));
        }
      }
    }
    NAME.matcher(Files.readString(Path.of("tideover")))
        .results()
        .forEach(one -> named.add(one.group()));

    assertThat(named).hasSizeGreaterThan(20).containsAll(SettingNames.KNOWN);
    assertThat(SettingNames.slips(all(named))).isEmpty();
    assertThat(SettingNames.strange(all(named))).isEmpty();
  }

  @Test
  void aSlipIsToldWithTheNameThatIsMeant() {
    assertThat(SettingNames.slips(Map.of("TIDEOVER_KEYFILE", "1", "TIDEOVER_ALARM_CHATT", "2")))
        .containsExactly(
            "TIDEOVER_ALARM_CHATT is no setting, so nothing reads it; did you mean"
                + " TIDEOVER_ALARM_CHAT?",
            "TIDEOVER_KEYFILE is no setting, so nothing reads it; did you mean"
                + " TIDEOVER_KEY_FILE?");
  }

  /** A token must not be put where the key belongs, and Kubernetes sets names of its own. */
  @Test
  void aNameThatResemblesNoneIsGuessedAtByNobody() {
    Set<String> strange =
        Set.of(
            "TIDEOVER_BACKUP_DIR",
            "TIDEOVER_PORT",
            "TIDEOVER_SERVICE_HOST",
            "TIDEOVER_TOKEN",
            "TIDEOVER_URL");
    assertThat(SettingNames.slips(all(strange))).isEmpty();
    assertThat(SettingNames.strange(all(strange))).containsExactlyInAnyOrderElementsOf(strange);
    assertThat(SettingNames.strange(Map.of("tideover", "2"))).isEmpty();
  }

  private static Map<String, String> all(Set<String> names) {
    return names.stream().collect(Collectors.toMap(Function.identity(), name -> "set"));
  }
}
