package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.store.StoreException;
import org.tideover.tester.SettableClock;

/** A clock that may run faster, and goes on where it was after a restart. */
class ProgramClockTest {
  private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

  @TempDir Path folder;
  private final SettableClock system = new SettableClock(START);

  @Test
  void realTimeNeedsNoFile() {
    assertThat(ProgramClock.open(folder, 1, system)).isSameAs(system);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void itRunsFasterAndGoesOnAfterARestart() {
    InstantSource fast = ProgramClock.open(folder, 60, system);
    system.moves(Duration.ofMinutes(1));
    assertThat(fast.instant()).isEqualTo(START.plus(Duration.ofHours(1)));
    system.moves(Duration.ofMinutes(1));
    InstantSource again = ProgramClock.open(folder, 60, system);
    assertThat(again.instant()).isEqualTo(START.plus(Duration.ofHours(2)));
    assertThat(folder)
        .isDirectoryContaining("glob:**/clock")
        .isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void itNeverRunsBackWhenTheScaleIsTakenAway() {
    ProgramClock.open(folder, 60, system);
    system.moves(Duration.ofMinutes(1));
    InstantSource slow = ProgramClock.open(folder, 1, system);
    system.moves(Duration.ofMinutes(1));
    assertThat(slow.instant()).isEqualTo(START.plus(Duration.ofMinutes(61)));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("no-folder"), "");

    assertThatThrownBy(() -> ProgramClock.open(file, 60, system))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("no-folder")
        .hasMessageContaining("cannot be written");
  }
}
