package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build paints what changed, and nothing else. */
class PaintFiguresTest {
  @TempDir private Path folder;

  @BeforeEach
  void twoFigures() throws IOException {
    Files.createDirectories(folder.resolve("content/figures"));
    Files.writeString(folder.resolve("content/figures/poses.yaml"), "stand:\n  body: {elbow: 8}\n");
    figure("nod", 20);
    figure("shrug", 10);
  }

  @Test
  void everyFigureIsPaintedOnce() throws IOException {
    paint();
    List<Path> first = pictures();
    assertThat(first).hasSize(2);
    for (Path picture : first) {
      Files.write(picture, new byte[] {1});
    }
    paint();
    assertThat(pictures())
        .isEqualTo(first)
        .allSatisfy(picture -> assertThat(picture).hasBinaryContent(new byte[] {1}));
  }

  @Test
  void aChangedFigureTakesThePlaceOfTheEarlierOne() throws IOException {
    paint();
    List<Path> first = pictures();
    figure("nod", 25);
    paint();
    assertThat(pictures()).hasSize(2).contains(first.getLast()).doesNotContain(first.getFirst());
  }

  private void paint() throws IOException {
    PaintFigures.main(
        new String[] {folder.resolve("pictures").toString(), folder.resolve("content").toString()});
  }

  private void figure(String id, int neck) throws IOException {
    Files.writeString(
        folder.resolve("content/figures/" + id + ".yaml"),
        """
        id: %s
        shows: "A small move."
        view: front
        support: floor
        pose: stand
        poses:
          - seconds: 0.3
          - seconds: 0.3
            body: {neck: %d}
        """
            .formatted(id, neck));
  }

  private List<Path> pictures() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("pictures"))) {
      return files.sorted().toList();
    }
  }
}
