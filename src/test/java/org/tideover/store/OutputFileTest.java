package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands write destroys nothing that the program lives from. */
class OutputFileTest {
  private @TempDir Path folder;
  private Path data = Path.of("");
  private Path key = Path.of("");

  @BeforeEach
  void places() throws IOException {
    data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(data.resolve("tideover.db"), "database");
    key = Files.writeString(folder.resolve("data.key"), "key");
    Files.createSymbolicLink(folder.resolve("link-to-data"), data);
    Files.createSymbolicLink(folder.resolve("link.db"), data.resolve("tideover.db"));
    Files.createSymbolicLink(folder.resolve("link.key"), key);
    Files.createLink(folder.resolve("hard.db"), data.resolve("tideover.db"));
    Path others = Files.createDirectory(folder.resolve("others"));
    Files.createFile(others.resolve("tideover.lock"));
    Files.writeString(others.resolve("tideover.db-wal"), "log");
    Files.writeString(folder.resolve("copy.db"), "SQLite format 3\0and so on");
    Files.writeString(folder.resolve("others.key"), "{\"primaryKeyId\":1}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data/tideover.db",
        "data/tideover.db-wal",
        "data/new.db",
        "data/../data/more/new.db",
        "link-to-data/new.db",
        "link.db",
        "hard.db",
        "data.key",
        "link.key",
        "data",
        "link-to-data",
        "others/tideover.db-wal",
        "others/new.db",
        "others.key",
        "copy.db"
      })
  void whatTheProgramLivesFromIsLeftAloneWhateverIsAsked(String name) {
    assertThatThrownBy(() -> output(name, true))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("was left alone. FILE is the file to make")
        .hasMessageContaining("--data");
    assertThat(data.resolve("tideover.db")).hasContent("database");
    assertThat(key).hasContent("key");
  }

  @Test
  void whereTheKeyWillBeNothingElseIsPut() throws IOException {
    Files.delete(key);

    assertThatThrownBy(() -> output("data.key", false))
        .hasMessageContaining("is the key of people's plans");
  }

  @Test
  void anotherFileIsReplacedOnlyWithForce() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "before");

    assertThatThrownBy(() -> output("other", false)).hasMessageContaining("--force");
    output("other", true).write(place -> Files.writeString(place, "after"));

    assertThat(other).hasContent("after");
  }

  @Test
  void whatCannotBeWrittenWholeLeavesWhatWasThere() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "before");

    assertThatThrownBy(() ->
            output("other", true)
                .write(place -> {
                  Files.writeString(place, "half");
                  throw new IOException("No space left on device");
                }))
        .hasMessageContaining("other cannot be written: no space is left on its disk")
        .extracting(fault -> ((StoreException) fault).mayPass())
        .isEqualTo(true);

    assertThat(other).hasContent("before");
    assertThat(folder).isDirectoryNotContaining("glob:**unfinished");
  }

  private OutputFile output(String name, boolean replace) {
    return OutputFile.of(folder.resolve(name), data, new KeySource.InFile(key), replace);
  }
}
