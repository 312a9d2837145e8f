package org.tideover.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tideover.content.ContentException;
import org.tideover.content.ContentSource;
import org.tideover.content.Problem;

/** A folder in the shape of {@code content/}, as somebody named it. */
final class ContentFolder {
  private static final String LANDMARK = "catalogue.yaml";

  private ContentFolder() {}

  /**
   * All files of a folder as they are now.
   *
   * @throws ContentException listing everything that is wrong with them
   */
  static ContentSource fit(Path folder) {
    return fit(folder, Heard.byTheBuild());
  }

  /** The same, where some sentences were heard before. */
  static ContentSource fit(Path folder, Heard heard) {
    ContentSource source = ContentSource.directory(folder).snapshot();
    List<Problem> problems = ContentRules.of(source, heard);
    if (!problems.isEmpty()) {
      throw new ContentException(problems.stream().map(one -> in(folder, one)).toList());
    }
    return source;
  }

  /** A problem whose file can be opened from here. */
  static Problem in(Path folder, Problem problem) {
    return new Problem(folder.resolve(problem.file()).toString(), problem.line(), problem.advice());
  }

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
