package org.tideover.app;

import java.nio.file.Path;
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
    return reader.settings(
        Optional.ofNullable(data), Optional.ofNullable(timeScale), Optional.ofNullable(keyFile));
  }

  /** The settings from these flags and the environment, or what is wrong with them. */
  Settings settings() {
    Settings.Reader reader = new Settings.Reader(System.getenv());
    Settings settings = read(reader);
    reader.complain();
    return settings;
  }
}
