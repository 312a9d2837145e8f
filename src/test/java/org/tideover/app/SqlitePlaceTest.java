package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite lies where it was unpacked once, unless somebody told its driver a place. */
class SqlitePlaceTest {
  private static final String PLACE = "org.sqlite.lib.path";
  private static final String UNPACKING = "org.sqlite.tmpdir";

  private final Optional<String> before = Optional.ofNullable(System.getProperty(PLACE));
  private @TempDir Path folder;

  @BeforeEach
  void forget() {
    System.clearProperty(PLACE);
  }

  @AfterEach
  void restore() {
    System.clearProperty(UNPACKING);
    before.ifPresentOrElse(
        place -> System.setProperty(PLACE, place), () -> System.clearProperty(PLACE));
  }

  @Test
  void itIsUnpackedOnce() {
    SqlitePlace.prepare(() -> folder);
    Path place = Path.of(System.getProperty(PLACE));
    assertThat(place).startsWith(folder.toAbsolutePath());
    assertThat(place.resolve(System.mapLibraryName("sqlitejdbc"))).isNotEmptyFile();

    System.clearProperty(PLACE);
    SqlitePlace.prepare(() -> folder);
    assertThat(System.getProperty(PLACE)).isEqualTo(place.toString());
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void whatIsEmptyIsNoLibrary() throws IOException {
    Files.write(unpacked(), new byte[0]);
    SqlitePlace.prepare(() -> folder);
    assertThat(System.getProperty(PLACE)).isNull();
  }

  @Test
  void whatThisUserMayNotReadIsPassedOver() throws IOException {
    Path library = unpacked();
    Files.setPosixFilePermissions(library, Set.of());
    assumeThat(Files.isReadable(library)).as("root reads everything").isFalse();
    SqlitePlace.prepare(() -> folder);
    assertThat(System.getProperty(PLACE)).isNull();
  }

  private Path unpacked() {
    SqlitePlace.prepare(() -> folder);
    Path library = Path.of(System.getProperty(PLACE), System.mapLibraryName("sqlitejdbc"));
    System.clearProperty(PLACE);
    return library;
  }

  @Test
  void aPlaceThatSomebodyNamedIsUsed() {
    System.setProperty(UNPACKING, folder.toString());
    SqlitePlace.prepare(() -> folder);
    assertThat(System.getProperty(PLACE)).isNull();
  }

  @Test
  void whereItCannotBeUnpackedTheDriverFindsAPlace() {
    SqlitePlace.prepare(() -> Path.of("/dev/null/nowhere"));
    assertThat(System.getProperty(PLACE)).isNull();

    SqlitePlace.prepare(() -> {
      throw new Settings.Invalid(List.of("neither beside the program nor in its temporary folder"));
    });
    assertThat(System.getProperty(PLACE)).isNull();
  }
}
