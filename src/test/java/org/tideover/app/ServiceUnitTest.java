package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The service of systemd, and what docs/operating.md says of it, fit each other and the archive.
 */
class ServiceUnitTest {
  private static final String SETTINGS = "/etc/tideover.env";

  private final String unit = read("deploy/tideover.service");
  private final String page = read("docs/operating.md");

  @Test
  void theArchiveIsUnpackedToWhereTheServiceStarts() {
    assertThat(values("ExecStart")).containsExactly("/opt/tideover/tideover serve");
    assertThat(read("src/assembly/archive.xml")).contains("<baseDirectory>tideover-");
    assertThat(page).contains("--strip-components=1 -C /opt/tideover");
  }

  /** A core, and the error file of Java, hold what was in memory: the token, the key, words. */
  @Test
  void aCrashLeavesNothingOfTheMemoryBehind() {
    assertThat(values("LimitCORE")).containsExactly("0");
    assertThat(read("tideover"))
        .containsPattern("(?m)^small=\".* -XX:-CreateCoredumpOnCrash -XX:ErrorFile=/dev/null ");
    assertThat(read("deploy/compose.yaml")).containsPattern("ulimits:\n +core: 0\n");
    assertThat(read("deploy/compose.postgres.yaml")).containsPattern("ulimits:\n +core: 0\n");
  }

  @Test
  void itsUserStaysTheSameAndIsMade() {
    assertThat(values("User")).containsExactly("tideover");
    assertThat(values("DynamicUser")).isEmpty();
    assertThat(page).containsPattern("(?m)^useradd --system .* tideover$");
  }

  @Test
  void aCommandHasTheUserAndTheSettingsOfTheService() {
    assertThat(values("EnvironmentFile")).containsExactly(SETTINGS);
    assertThat(values("Environment")).as("no setting that a command would miss").isEmpty();
    assertThat(page)
        .containsPattern(
            "(?m)^alias tideover='systemd-run .*--uid=tideover"
                + " --property=EnvironmentFile="
                + SETTINGS
                + " /opt/tideover/tideover'$");
  }

  @Test
  void whatTheSettingsNameIsMadeForItsUserAndMayBeWritten() {
    assertThat(values("StateDirectory")).containsExactly("tideover tideover-key");
    assertThat(values("CacheDirectory")).containsExactly("tideover");
    for (String folder :
        List.of("/var/lib/tideover", "/var/lib/tideover-key", "/var/cache/tideover")) {
      assertThat(page)
          .as(folder)
          .containsPattern("(?m)^install -d -m 700 -o tideover -g tideover .*" + folder + "( |$)");
    }
    assertThat(settings())
        .contains(
            "TIDEOVER_DATA=/var/lib/tideover/data",
            "TIDEOVER_KEY_FILE=/var/lib/tideover-key/plans.key",
            "TIDEOVER_JAVA_OPTS=-Djava.io.tmpdir=/var/cache/tideover");
  }

  /** An empty token is told as one that is missing. */
  @Test
  void everySettingIsOneThatThePageKnows() {
    assertThat(settings())
        .contains("TELEGRAM_BOT_TOKEN=")
        .allSatisfy(line -> assertThat(page).contains("`" + line.split("=")[0] + "`"));
    assertThat(page).contains("install -m 600 /opt/tideover/deploy/tideover.env " + SETTINGS);
  }

  /** A read-only folder cannot get ready for quick starts by itself. */
  @Test
  void whoeverMayWriteThereGetsItReadyForQuickStarts() {
    assertThat(page).containsPattern("(?m)^/opt/tideover/tideover --version ");
    assertThat(read("deploy/Dockerfile")).containsPattern("(?m)^RUN ./tideover --version");
  }

  /**
   * The port where the image has it is on loopback, which answers to this machine's names alone.
   */
  @Test
  void aContainersHealthIsAskedForUnderThisMachinesName() {
    assertThat(lines(read("deploy/Dockerfile")).filter(line -> line.contains("GET /ready ")))
        .singleElement()
        .asString()
        .contains("/dev/tcp/127.0.0.1/8089")
        .contains("Host: 127.0.0.1\\\\r\\\\n");
    assertThat(read("deploy/Dockerfile")).contains("TIDEOVER_OPERATOR_PORT=127.0.0.1:8089");
  }

  @Test
  void anImageIsMadeOfWhatIsInTheArchive() {
    String archive = read("src/assembly/archive.xml");
    String stage =
        read("deploy/Dockerfile").split("\nFROM scratch AS archive\n")[1].split("\nFROM")[0];

    assertThat(lines(stage).filter(line -> line.startsWith("COPY ")))
        .isNotEmpty()
        .allSatisfy(line ->
            assertThat(line.split(" "))
                .satisfies(words -> {
                  for (int i = 1; i + 1 < words.length; i++) {
                    assertThat(archive).contains(">" + words[i] + "<");
                  }
                }));
  }

  @Test
  void everySettingReachesAContainerAndItsFiguresTheirNetwork() {
    for (String file : List.of("deploy/compose.yaml", "deploy/compose.postgres.yaml")) {
      assertThat(read(file))
          .as(file)
          .contains("    env_file:\n      - path: settings.env\n        required: false\n")
          .contains("TIDEOVER_OPERATOR_PORT: 0.0.0.0:8089")
          .contains("FROM: ${TIDEOVER_FROM:-archive}")
          .doesNotContain("8089:8089");
    }
    assertThat(page).contains("`deploy/settings.env`", "`TIDEOVER_FROM=source`");
  }

  private static List<String> settings() {
    return lines(read("deploy/tideover.env")).filter(line -> !line.startsWith("#")).toList();
  }

  private List<String> values(String name) {
    return lines(unit)
        .filter(line -> line.startsWith(name + "="))
        .map(line -> line.substring(name.length() + 1))
        .toList();
  }

  private static Stream<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty());
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException fault) {
      throw new AssertionError(fault);
    }
  }
}
