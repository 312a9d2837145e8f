package org.tideover.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.content.ContentSource;
import org.tideover.content.FigureContent;
import org.tideover.outbox.Picture;
import org.tideover.outbox.PictureNames;

/** Figures as files: painted once, found again after a restart, never in the way. */
class PictureShelfTest {
  @TempDir private Path folder;

  private final Names names = new Names();

  /** Two small figures, so that nothing here waits for a hundred. */
  private record Few(String seconds) implements ContentSource {
    @Override
    public List<String> files() {
      return List.of("figures/nod.yaml", "figures/poses.yaml", "figures/shrug.yaml");
    }

    @Override
    public String read(String file) {
      if (file.endsWith("poses.yaml")) {
        return "stand:\n  body: {elbow: 8}\n";
      }
      String id = file.substring("figures/".length(), file.indexOf(".yaml"));
      return """
      id: %s
      shows: "A small move."
      view: front
      support: floor
      pose: stand
      poses:
        - seconds: %s
        - seconds: 0.3
          body: {neck: 20}
      """
          .formatted(id, seconds);
    }
  }

  private static final class Names implements PictureNames {
    private final Map<String, String> kept = new HashMap<>();

    @Override
    public Optional<String> find(String holder, String picture) {
      return Optional.ofNullable(kept.get(holder + picture));
    }

    @Override
    public void keep(String holder, String picture, String name) {
      kept.put(holder + picture, name);
    }

    @Override
    public void forget(String holder, String picture) {
      kept.remove(holder + picture);
    }
  }

  @Test
  void whatIsNotPaintedYetIsNotThereYet() {
    assertThat(shelf("0.3").find("nod")).isEmpty();
  }

  @Test
  void everyFigureIsThereOnceItIsPainted() {
    Picture picture = painted("0.3").find("nod").orElseThrow();
    assertThat(picture.file().orElseThrow()).startsWith("GIF89a".getBytes(US_ASCII));
    assertThat(painted("0.3").find("no-such-figure")).isEmpty();
  }

  @Test
  void theNextStartPaintsNothingAgain() throws IOException {
    painted("0.3");
    List<Path> before = files();
    for (Path file : before) {
      Files.write(file, new byte[] {1});
    }
    Picture picture = painted("0.3").find("nod").orElseThrow();
    assertThat(files()).isEqualTo(before);
    assertThat(picture.file().orElseThrow()).isEqualTo(new byte[] {1});
  }

  @Test
  void whatTheProgramCameWithWasPaintedByItsBuild() {
    ContentSource content = ContentSource.classPath();
    PictureShelf shelf = new PictureShelf(content, folder.resolve("pictures"), names);
    shelf.paintAll();
    assertThat(FigureContent.ids(content))
        .isNotEmpty()
        .allSatisfy(id ->
            assertThat(shelf.find(id).orElseThrow().file().orElseThrow())
                .startsWith("GIF89a".getBytes(US_ASCII)));
    assertThat(folder.resolve("pictures")).as("nothing had to be painted").doesNotExist();
  }

  @Test
  void aChangedFigureIsPaintedAnewAndHasNoNameYet() throws IOException {
    painted("0.3").find("nod").orElseThrow().name("telegram:1", "name");
    assertThat(painted("0.3").find("nod").orElseThrow().name("telegram:1")).contains("name");
    assertThat(painted("0.4").find("nod").orElseThrow().name("telegram:1")).isEmpty();
    assertThat(files()).hasSize(2);
  }

  @Test
  void figuresOfChangedContentTakeThePlaceOfTheEarlierOnes() throws IOException {
    PictureShelf shelf = painted("0.3");
    shelf.find("nod").orElseThrow().name("telegram:1", "name");
    shelf.turnTo(new Few("0.4"));
    assertThat(shelf.find("nod")).as("what there was, until it is painted").isPresent();
    shelf.paintAll();
    assertThat(shelf.find("nod").orElseThrow().name("telegram:1")).isEmpty();
    assertThat(files()).hasSize(2);
  }

  @Test
  void whatSomebodyAskedForIsPaintedFirst() throws IOException {
    PictureShelf shelf = shelf("0.3");
    assertThat(shelf.find("no-such-figure")).isEmpty();
    assertThat(shelf.find("shrug")).isEmpty();
    shelf.paintAll();
    FileTime shrug = Files.getLastModifiedTime(files().getLast());
    assertThat(files().getLast().getFileName().toString()).startsWith("shrug");
    assertThat(Files.getLastModifiedTime(files().getFirst())).isGreaterThanOrEqualTo(shrug);
    assertThat(shelf.find("shrug")).isPresent();
  }

  @Test
  void aFolderThatCannotBeUsedLeavesTheWords() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "x");
    PictureShelf shelf = new PictureShelf(new Few("0.3"), file, names);
    shelf.paintAll();
    assertThat(shelf.find("nod")).isEmpty();
  }

  @Test
  void picturesLieBesideTheDataAndNotInIt() {
    assertThat(PictureShelf.folder(folder.resolve("data")))
        .isEqualTo(folder.toAbsolutePath().normalize().resolve("data.pictures"));
  }

  private PictureShelf shelf(String seconds) {
    return new PictureShelf(new Few(seconds), folder.resolve("pictures"), names);
  }

  private PictureShelf painted(String seconds) {
    PictureShelf shelf = shelf(seconds);
    shelf.paintAll();
    return shelf;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("pictures"))) {
      return files.sorted().toList();
    }
  }
}
