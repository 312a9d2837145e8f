package org.tideover.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flag of every command that reads the content as people get it. */
final class NamedContent {
  @Option(
      names = "--content",
      paramLabel = "DIR",
      description =
          "A folder like content/ to read from, and again whenever it changes; default:"
              + " TIDEOVER_CONTENT, or what was built in")
  private @Nullable String content;

  /** The folder to read content from, if one is named. */
  Optional<Path> folder(Settings.Reader reader) {
    return reader.content(Optional.ofNullable(content));
  }
}
