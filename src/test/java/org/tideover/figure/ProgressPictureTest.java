package org.tideover.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.domain.Progress;
import org.tideover.domain.Progress.Episode;
import org.tideover.domain.Progress.Helped;

/** Pictures of how it went. */
class ProgressPictureTest {
  private static final Content CONTENT = Content.load(ContentSource.classPath());
  private static final LocalDate TODAY = LocalDate.parse("2026-11-26");

  @TempDir Path folder;

  @Test
  void aPanelWithoutAnythingToShowIsLeftOut() throws IOException {
    assertThat(drawn(some(1, List.of())).getHeight())
        .isLessThan(drawn(some(1, List.of(1, 0, 0, 0, 0, 0, 0, 2))).getHeight());
  }

  @Test
  void aRatingHalfAnHourLaterIsShownWhereNoneWasGivenAtTheEnd() throws IOException {
    Episode unrated = new Episode(8, OptionalInt.empty(), OptionalInt.empty());
    Episode late = new Episode(8, OptionalInt.empty(), OptionalInt.of(3));
    assertThat(drawn(of(List.of(late))).getHeight())
        .isGreaterThan(drawn(of(List.of(unrated))).getHeight());
    int one = waves(drawn(of(List.of(late))));
    assertThat(one).as("a line").isPositive();
    assertThat(waves(drawn(of(List.of(late, unrated))))).as("and no dot").isEqualTo(one);
  }

  @Test
  void itIsAsWideAsAPhoneAndTelegramTakesIt() throws IOException {
    BufferedImage picture = drawn(some(60, List.of(1, 2, 3, 4, 5, 6, 7, 8)));
    assertThat(picture.getWidth()).isEqualTo(1080);
    assertThat(picture.getWidth() + picture.getHeight()).isLessThan(10_000);
    assertThat(ProgressPicture.png(CONTENT, some(60, List.of())).length).isLessThan(2_000_000);
  }

  @Test
  void everyWordOfThePicturesHasItsGlyphs() {
    List<String> words =
        Stream.concat(
                Stream.of("±0 −3.4 +0.2 3× … · 24"),
                Stream.concat(
                    CONTENT.movements().stream().map(movement -> movement.name()),
                    List.of("title", "change", "later", "hours", "days", "mood").stream()
                        .map(key -> CONTENT.reply("progress.picture-" + key).getFirst())))
            .toList();
    for (String text : words) {
      text.codePoints()
          .filter(point -> !Character.isWhitespace(point))
          .forEach(point ->
              assertThat(Typeface.REGULAR.width(Character.toString(point), 10))
                  .as(Character.toString(point) + " in " + text)
                  .isPositive());
    }
  }

  /** A minimal machine has neither fonts nor fontconfig, and Java's own fonts would fail there. */
  @Test
  void javasOwnFontsAreNeverAskedFor() throws Exception {
    Path log = folder.resolve("classes");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                ProgressPictureTest.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("output"))).isZero();
    try (Stream<String> lines = Files.lines(log)) {
      assertThat(
              lines.filter(line -> line.contains("FontManager")).collect(Collectors.joining("\n")))
          .isEmpty();
    }
  }

  /** Draws a picture in a process of its own. */
  public static void main(String[] args) {
    if (ProgressPicture.png(CONTENT, some(12, List.of(1, 0, 0, 0, 0, 0, 0, 2))).length == 0) {
      throw new IllegalStateException("Nothing was drawn");
    }
  }

  private static Progress some(int episodes, List<Integer> hours) {
    List<Episode> rated =
        IntStream.range(0, episodes)
            .mapToObj(
                i -> new Episode(6 + i % 5, OptionalInt.of(i % 7), OptionalInt.of((i + 3) % 6)))
            .toList();
    return new Progress(
        28,
        TODAY,
        rated,
        List.of(new Helped("seated-march", 2, 1.5), new Helped("palm-press", 3, -0.5)),
        hours,
        new TreeSet<>(List.of(TODAY, TODAY.minusDays(9))),
        List.of(new Progress.Mood(TODAY.minusDays(3), 2), new Progress.Mood(TODAY, 4)));
  }

  private static Progress of(List<Episode> episodes) {
    return new Progress(28, TODAY, episodes, List.of(), List.of(), new TreeSet<>(), List.of());
  }

  /** How many dots have the colour of an urge's line. */
  private static int waves(BufferedImage picture) {
    int count = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        count += picture.getRGB(x, y) == Pen.WAVE.getRGB() ? 1 : 0;
      }
    }
    return count;
  }

  private static BufferedImage drawn(Progress progress) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(ProgressPicture.png(CONTENT, progress)));
  }
}
