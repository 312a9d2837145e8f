package org.tideover.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flag of every command that works on a folder of content. */
final class ContentOption {
  private static final String HERE = "content";

  @Option(
      names = "--content",
      paramLabel = "DIR",
      description = "The content folder; default: TIDEOVER_CONTENT, or content")
  private @Nullable String folder;

  /**
   * The folder.
   *
   * @throws Settings.Invalid if it is none
   */
  Path folder() {
    Path named =
        Path.of(
            Optional.ofNullable(folder)
                .or(() -> Optional.ofNullable(System.getenv("TIDEOVER_CONTENT")))
                .filter(text -> !text.isBlank())
                .orElse(HERE));
    ContentFolder.problem(named)
        .ifPresent(problem -> {
          throw new Settings.Invalid(
              List.of("--content (or TIDEOVER_CONTENT, or the folder content here) " + problem));
        });
    return named;
  }
}
