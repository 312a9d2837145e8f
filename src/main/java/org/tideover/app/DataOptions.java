package org.tideover.app;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags of every command that only touches the data: where it is, and where its key is. */
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

  /** The settings from these flags and the environment, or what is wrong with them. */
  Settings settings() {
    Settings.Reader reader = new Settings.Reader(System.getenv());
    Settings settings =
        reader.settings(Optional.ofNullable(data), Optional.empty(), Optional.ofNullable(keyFile));
    reader.complain();
    return settings;
  }
}
