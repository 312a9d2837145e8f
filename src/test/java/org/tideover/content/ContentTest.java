package org.tideover.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.domain.Country;
import org.tideover.domain.Family;
import org.tideover.domain.Movement;
import org.tideover.domain.ResourceKind;
import org.tideover.domain.RiskCategory;

/** The content as the program reads it. */
class ContentTest {
  private static final ContentSource FOLDER = ContentSource.directory(Path.of("content"));
  private final Content content = Content.load(FOLDER);

  @Test
  void theClassPathHoldsTheSameContent() {
    assertThat(Content.load(ContentSource.classPath()).movements())
        .isEqualTo(content.movements())
        .isNotEmpty();
  }

  @Test
  void aJarHoldsTheSameContent(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("program.jar");
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      for (String name : FOLDER.files()) {
        jar.putNextEntry(new ZipEntry("content/" + name));
        jar.write(FOLDER.read(name).getBytes(UTF_8));
      }
    }
    try (JarFile jar = new JarFile(file.toFile())) {
      Content packed = Content.load(new ClassPathSource(jar, "content/"));
      assertThat(packed.movements()).isEqualTo(content.movements());
      assertThat(packed.countries()).isEqualTo(content.countries());
    }
  }

  @Test
  void allFourFamiliesOfMovementAreThere() {
    Map<Family, Long> count =
        content.movements().stream()
            .collect(Collectors.groupingBy(Movement::family, Collectors.counting()));
    assertThat(content.movements()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(count.get(Family.AEROBIC)).isGreaterThanOrEqualTo(15);
    assertThat(count.get(Family.MINDFUL)).isGreaterThanOrEqualTo(15);
    assertThat(count.get(Family.RESISTANCE)).isGreaterThanOrEqualTo(15);
    assertThat(count.get(Family.GROUP)).isGreaterThanOrEqualTo(8);
    assertThat(content.skills()).hasSizeGreaterThanOrEqualTo(20);
    assertThat(content.lessons()).hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  void everyStepIsShortEnoughToFollow() {
    assertThat(content.movements())
        .allSatisfy(movement -> assertThat(movement.steps()).hasSizeBetween(4, 10))
        .allSatisfy(movement -> assertThat(movement.minutes()).isBetween(1, 30));
  }

  @ParameterizedTest
  @CsvSource({
    "pt-BR, BR",
    "en-GB, GB",
    "de, DE",
    "en, US",
    "es, ES",
    "pt, PT",
    "fr, FR",
    "DE-de, DE",
    "nb, NO",
    "zh-Hant-CA, CA",
    "fr-XX, FR",
    "fa-AF, INT",
    "es-419, ES",
    "en_AU, AU",
    "no, NO"
  })
  void aLanguageTagLetsUsGuessTheCountry(String tag, String country) {
    assertThat(content.guessCountry(tag)).map(Country::code).contains(country);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xx", "zh", "-", "lt"})
  void anUnknownTagGuessesNothing(String tag) {
    assertThat(content.guessCountry(tag)).isEmpty();
  }

  @Test
  void everyCountryHasAnEmergencyLineAndSomewhereToTalk() {
    assertThat(content.countries())
        .hasSize(41)
        .allSatisfy(country -> assertThat(country.of(ResourceKind.EMERGENCY)).isNotEmpty())
        .allSatisfy(country ->
            assertThat(country.resources())
                .extracting(resource -> resource.kind())
                .containsAnyOf(ResourceKind.CRISIS, ResourceKind.FALLBACK));
  }

  @Test
  void aCountryWithoutACrisisLineAlsoHasTheInternationalDirectory() {
    assertThat(content.country("tr").orElseThrow().of(ResourceKind.FALLBACK)).isNotEmpty();
    assertThat(content.country("us").orElseThrow().of(ResourceKind.FALLBACK)).isEmpty();
  }

  @Test
  void everyCrisisReplyShowsAnEmergencyNumberAndSaysThatItIsSoftware() {
    for (RiskCategory category : RiskCategory.values()) {
      assertThat(content.reply("crisis." + category.id()))
          .allSatisfy(text ->
              assertThat(text)
                  .contains("{emergency}", "{lines}", "I am software", "trust")
                  .contains("can't see you or send help"));
      assertThat(content.reply("concern." + category.id()))
          .allSatisfy(text -> assertThat(text).contains("?", "{lines}", "{emergency}"));
    }
  }

  @Test
  void aMissingReplyNamesTheKeyAndTheFile() {
    assertThatThrownBy(() -> content.reply("urge.no-such-key"))
        .isInstanceOf(ContentException.class)
        .hasMessage("en/replies/urge.yaml:1: The reply 'urge.no-such-key' is missing; add it");
    assertThatThrownBy(() -> content.button("no-such-button"))
        .hasMessageContaining("en/replies/buttons.yaml");
  }

  @Test
  void theMenuKeepsTheOrderOfItsFile() {
    assertThat(content.commands().keySet()).startsWith("crave", "help").endsWith("start");
  }

  @Test
  void whatNobodySignedOffIsListed() {
    assertThat(content.unreviewed()).contains("en/movements/chair-march.yaml");
  }

  @Test
  void brokenContentIsRefusedWithEveryProblem(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("en/movements"));
    Files.writeString(folder.resolve("en/movements/a.yaml"), "id: a\n");
    Files.writeString(folder.resolve("en/movements/b.yaml"), "id: [\n");
    assertThatThrownBy(() -> Content.load(ContentSource.directory(folder)))
        .isInstanceOfSatisfying(
            ContentException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::file)
                    .contains("en/movements/a.yaml", "en/movements/b.yaml", "resources/int.yaml"));
  }

  @Test
  void aFileThatCannotBeReadIsAProblemOfThatFile(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("one.yaml")); // Not even root reads a folder as a file.

    assertThatThrownBy(() -> ContentSource.directory(folder).read("one.yaml"))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("one.yaml:1: this cannot be read");
  }
}
