package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.reply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restore that is stopped, or killed, at any of its steps. */
class CopyRoomTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Samples.NOON);

  private @TempDir Path folder;
  private Path data = Path.of("");
  private Path file = Path.of("");

  /** A folder whose database holds more than the backup of it. */
  @BeforeEach
  void places() {
    data = folder.resolve("data");
    file = folder.resolve("backup.db");
    try (Database database = Database.open(data, CLOCK)) {
      database.outboxStore().add(List.of(reply(ANNA, "backed up")));
      Backups.make(data, Samples.output(file, false));
      database.outboxStore().add(List.of(reply(ANNA, "newer")));
    }
  }

  @Test
  void whatAKilledRestoreLeftConfusesNeitherTheNextStartNorTheNextRestore() throws IOException {
    Path room = Files.createDirectories(data.resolve("restoring"));
    for (String left : List.of("", "-journal", "-wal", "-shm")) {
      Files.writeString(room.resolve("tideover.db" + left), "half of something");
    }
    Files.createFile(room.resolve("tideover.lock"));

    assertThat(Backups.restore(file, data, true, CLOCK)).isPresent();
    assertThat(room).doesNotExist();
    assertThat(waiting()).isEqualTo(1);

    Files.createDirectories(room);
    Files.writeString(room.resolve("tideover.db"), "half of something");
    assertThat(waiting()).isEqualTo(1);
    assertThat(room).doesNotExist();
  }

  @Test
  void aCopyThatWasWholeTakesItsPlaceAtTheNextStart() throws IOException {
    Path whole = Files.createDirectories(data.resolve("restored"));
    Files.copy(file, whole.resolve("tideover.db"));
    Files.createFile(whole.resolve("tideover.lock"));
    Files.writeString(data.resolve("tideover.db-wal"), "of the one before");

    assertThat(waiting()).isEqualTo(1);
    assertThat(whole).doesNotExist();
    assertThat(setAside()).hasSize(2).anyMatch(name -> name.endsWith("-wal"));
  }

  @Test
  void aRestoreThatWasKilledBetweenTheTwoDatabasesIsFinished() throws IOException {
    Path whole = Files.createDirectories(data.resolve("restored")).resolve("tideover.db");
    Files.copy(file, whole);
    String aside = "tideover.db.replaced-" + Files.getLastModifiedTime(whole).toMillis();
    Files.move(data.resolve("tideover.db"), data.resolve(aside));
    Files.writeString(data.resolve("tideover.db-wal"), "of the one before");

    assertThat(waiting()).isEqualTo(1);
    assertThat(setAside()).containsExactlyInAnyOrder(aside, aside + "-wal");
  }

  @Test
  void whoStopsARestoreFindsTheFolderAsItWas() throws IOException {
    try (DataFolder claimed = DataFolder.claim(data);
        CopyRoom room = CopyRoom.in(data)) {
      Backups.copied(file, room);
      Thread stop = Thread.startVirtualThread(room::stop);
      while (Files.exists(room.place())) {
        Thread.onSpinWait();
      }
      Files.createDirectories(room.place());

      assertThatThrownBy(room::takePlace).hasMessageContaining("stopped on the way");
      assertThatThrownBy(() -> Backups.copied(file, room)).hasMessageContaining("stopped");
      room.close();
      assertThat(stop).satisfies(Thread::join);
      assertThat(claimed.database()).isNotEmptyFile();
    }
    assertThat(data.resolve("restoring")).doesNotExist();
    assertThat(setAside()).isEmpty();
    assertThat(waiting()).isEqualTo(2);
  }

  private int waiting() {
    try (Database database = Database.open(data, CLOCK)) {
      return Samples.waiting(database.outboxStore()).size();
    }
  }

  private List<String> setAside() throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.contains("replaced"))
          .toList();
    }
  }
}
