package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.content.Content;
import org.tideover.content.ContentCopy;
import org.tideover.content.ContentException;
import org.tideover.content.ContentSource;
import org.tideover.domain.Heard;
import org.tideover.turn.Hearing;

/** A folder of content, looked at again and again while somebody works in it. */
class FolderEditionsTest {
  private static final Hearing DEAF =
      new Hearing() {
        @Override
        public Heard hear(String words) {
          return Heard.nothing();
        }

        @Override
        public Heard hearPhrases(String words) {
          return Heard.nothing();
        }
      };

  private static final org.tideover.app.Heard TESTED =
      new org.tideover.app.Heard(Optional.of(ContentSource.classPath()));

  private @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    ContentCopy.into(folder);
  }

  @Test
  void anUnchangedFolderHasNoNewerEdition() {
    FolderEditions editions = open();
    assertThat(editions.newer()).isEmpty();
    assertThat(editions.newer()).isEmpty();
    assertThat(editions.mayChange()).isTrue();
  }

  @Test
  void aChangeCountsOnceItRests() throws IOException {
    FolderEditions editions = open();
    rename("Walk while seated");
    assertThat(editions.newer()).as("it may still be written").isEmpty();
    rename("March while seated");
    assertThat(editions.newer()).as("it was").isEmpty();
    assertThat(editions.newer()).get().extracting(this::march).isEqualTo("March while seated");
    assertThat(march(editions.current())).isEqualTo("March while seated");
    assertThat(editions.newer()).as("once").isEmpty();
  }

  @Test
  void whatIsUnfitIsRefusedOnceAndReadAgainWhenItIsMended() throws IOException {
    FolderEditions editions = open();
    rename("You addict");
    assertThat(looks(editions, 4)).isZero();
    assertThat(march(editions.current())).isEqualTo("Seated march");
    rename("March while seated");
    assertThat(looks(editions, 2)).isEqualTo(1);
  }

  @Test
  void aSentenceOfDangerThatComesLaterIsHeard() throws IOException {
    FolderEditions editions = open();
    Path talk = folder.resolve("en/intents/talk.yaml");
    String before = Files.readString(talk);
    Files.writeString(
        talk, before.replaceFirst("examples:", "examples:\n  - \"i want to kill myself\""));
    assertThat(looks(editions, 2)).isZero();
  }

  @Test
  void anEditionIsNotTouchedByWhatIsWrittenLater() throws IOException {
    FolderEditions editions = open();
    Edition first = editions.current();
    rename("March while seated");
    assertThat(looks(editions, 2)).isEqualTo(1);
    assertThat(march(first)).isEqualTo("Seated march");
    assertThat(first.source().read("en/movements/chair-march.yaml")).contains("Seated march");
  }

  @Test
  void aFileThatComesAndOneThatGoesAreChanges() throws IOException {
    FolderEditions editions = open();
    Files.delete(folder.resolve("en/movements/long-walk.yaml"));
    assertThat(looks(editions, 2)).isEqualTo(1);
    assertThat(editions.current().content().movement("long-walk")).isEmpty();
    Files.copy(
        Path.of("content/en/movements/long-walk.yaml"),
        folder.resolve("en/movements/long-walk.yaml"));
    assertThat(looks(editions, 2)).isEqualTo(1);
    assertThat(editions.current().content().movement("long-walk")).isPresent();
  }

  @Test
  void whatAnEditorLeavesBesideAFileIsNoContent() throws IOException {
    FolderEditions editions = open();
    for (String left : List.of(".chair-march.yaml.swp", "chair-march.yaml~", ".DS_Store")) {
      Files.writeString(folder.resolve("en/movements").resolve(left), "x");
    }
    assertThat(looks(editions, 3)).isZero();
  }

  @Test
  void aFolderThatIsUnfitDoesNotOpenAndNamesItsOwnFiles() throws IOException {
    rename("You addict");
    assertThatThrownBy(this::open)
        .isInstanceOf(ContentException.class)
        .hasMessageContaining(folder.resolve("en/movements/chair-march.yaml") + ":2: 'addict'");
  }

  private FolderEditions open() {
    return FolderEditions.open(folder, source -> DEAF, TESTED);
  }

  private static long looks(FolderEditions editions, int times) {
    return Stream.generate(editions::newer).limit(times).filter(Optional::isPresent).count();
  }

  private String march(Edition edition) {
    Content content = edition.content();
    return content.movement("chair-march").orElseThrow().name();
  }

  private void rename(String name) throws IOException {
    Path file = folder.resolve("en/movements/chair-march.yaml");
    String text = Files.readString(file).replaceFirst("name: .*", "name: \"" + name + "\"");
    Files.writeString(file, text);
  }
}
