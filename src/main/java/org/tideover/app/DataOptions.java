package org.tideover.app;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags of every command that touches the data: where it is, and where its key is. */
final class DataOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the database lives; default: TIDEOVER_DATA, or data")
  private @Nullable String data;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description =
          "The key of people's safety plans; default: TIDEOVER_KEY_FILE, or beside the data folder")
  private @Nullable String keyFile;

  Settings read(Settings.Reader reader, Optional<String> timeScale) {
    return reader.settings(Optional.ofNullable(data), timeScale, Optional.ofNullable(keyFile));
  }

  /** The settings from these flags and the environment, or what is wrong with them. */
  Settings settings() {
    Settings.Reader reader = new Settings.Reader(System.getenv());
    Settings settings = read(reader, Optional.empty());
    reader.complain();
    return settings;
  }
}
