package org.tideover.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A folder in the shape of {@code content/}, as somebody named it. */
final class ContentFolder {
  private static final String LANDMARK = "catalogue.yaml";

  private ContentFolder() {}

  /** Why a folder cannot be what was meant, and what to do; empty if it can. */
  static Optional<String> problem(Path folder) {
    if (!Files.exists(folder)) {
      return Optional.of("names " + folder + ", which is not there; name a folder like content");
    }
    if (!Files.isDirectory(folder)) {
      return Optional.of("names " + folder + ", which is a file; name the whole folder");
    }
    if (!Files.exists(folder.resolve(LANDMARK))) {
      return Optional.of(
          "names %s, which has no %s; copy the whole folder content and change the copy"
              .formatted(folder, LANDMARK));
    }
    return Optional.empty();
  }
}
