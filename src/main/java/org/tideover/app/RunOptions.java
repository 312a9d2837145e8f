package org.tideover.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags of every command that runs the program. */
final class RunOptions {
  @Mixin private final DataOptions place = new DataOptions();

  @Option(
      names = "--time-scale",
      paramLabel = "N",
      description = "Runs the program's clock N times faster, for demonstrations")
  private @Nullable String timeScale;

  @Option(
      names = "--content",
      paramLabel = "DIR",
      description =
          "A folder like content/ to read from, and again whenever it changes; default:"
              + " TIDEOVER_CONTENT, or what was built in")
  private @Nullable String content;

  /** The folder to read content from, if one is named. */
  Optional<Path> content(Settings.Reader reader) {
    return reader.content(Optional.ofNullable(content));
  }

  Settings read(Settings.Reader reader) {
    return place.read(reader, Optional.ofNullable(timeScale));
  }

  /** The settings from these flags and the environment, or what is wrong with them. */
  Settings settings() {
    Settings.Reader reader = new Settings.Reader(System.getenv());
    Settings settings = read(reader);
    reader.complain();
    return settings;
  }
}
