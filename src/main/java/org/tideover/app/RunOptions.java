package org.tideover.app;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags of every command that runs the program. */
final class RunOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the database lives; default: TIDEOVER_DATA, or data")
  private @Nullable String data;

  @Option(
      names = "--time-scale",
      paramLabel = "N",
      description = "Runs the program's clock N times faster, for demonstrations")
  private @Nullable String timeScale;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description =
          "The key of people's safety plans; default: TIDEOVER_KEY_FILE, or beside the data folder")
  private @Nullable String keyFile;

  Settings read(Settings.Reader reader) {
    return reader.settings(
        Optional.ofNullable(data), Optional.ofNullable(timeScale), Optional.ofNullable(keyFile));
  }
}
