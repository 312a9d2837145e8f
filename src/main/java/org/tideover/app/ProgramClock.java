package org.tideover.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.tideover.store.OutputFile;

/**
 * The program's clock: the system's, or one that runs faster for demonstrations.
 *
 * <p>A fast clock notes where it began in a file beside the database, so that a restart goes on
 * where it would be by now, and appointments keep their distance.
 */
final class ProgramClock implements InstantSource {
  private final InstantSource system;
  private final Instant realStart;
  private final Instant programStart;
  private final double scale;

  private ProgramClock(
      InstantSource system, Instant realStart, Instant programStart, double scale) {
    this.system = system;
    this.realStart = realStart;
    this.programStart = programStart;
    this.scale = scale;
  }

  /**
   * The clock of a data folder.
   *
   * @param scale how many times faster than real time, 1 or more
   */
  static InstantSource open(Path folder, double scale, InstantSource system) {
    Path file = folder.resolve("clock");
    Instant now = system.instant();
    try {
      if (!Files.exists(file)) {
        return scale == 1 ? system : begin(file, new ProgramClock(system, now, now, scale));
      }
      Instant goesOn = read(file, system).instant();
      return begin(file, new ProgramClock(system, now, goesOn, scale));
    } catch (IOException fault) {
      throw OutputFile.unwritten(file, fault);
    }
  }

  /** Written beside it and moved: another program that starts reads the whole file or none. */
  private static ProgramClock begin(Path file, ProgramClock clock) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path written = Files.createTempFile(folder, "clock", ".new");
    Files.writeString(
        written, clock.realStart + "\n" + clock.programStart + "\n" + clock.scale + "\n");
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    return clock;
  }

  private static ProgramClock read(Path file, InstantSource system) throws IOException {
    String[] lines = Files.readString(file).split("\n");
    return new ProgramClock(
        system, Instant.parse(lines[0]), Instant.parse(lines[1]), Double.parseDouble(lines[2]));
  }

  @Override
  public Instant instant() {
    Duration real = Duration.between(realStart, system.instant());
    return programStart.plusNanos((long) (real.toNanos() * scale));
  }
}
