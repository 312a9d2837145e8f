package org.tideover.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags of every command that runs the program. */
final class RunOptions {
  @Mixin private final DataOptions place = new DataOptions();
  @Mixin private final NamedContent content = new NamedContent();

  @Option(
      names = "--time-scale",
      paramLabel = "N",
      description = "Runs the program's clock N times faster, for demonstrations")
  private @Nullable String timeScale;

  /** The folder to read content from, if one is named. */
  Optional<Path> content(Settings.Reader reader) {
    return content.folder(reader);
  }

  Settings read(Settings.Reader reader) {
    return place.read(reader, Optional.ofNullable(timeScale));
  }
}
