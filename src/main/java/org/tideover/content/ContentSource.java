package org.tideover.content;

import java.nio.file.Path;
import java.util.List;

/** Where content files come from: a folder that authors edit, or the program's own jar. */
public interface ContentSource {
  /** Paths of all files below the folder, sorted, with {@code /} between their parts. */
  List<String> files();

  /** The text of one of {@link #files()}. */
  String read(String file);

  /** A folder, usually {@code content}. */
  static ContentSource directory(Path folder) {
    return new DirectorySource(folder);
  }

  /** What was built into the program. */
  static ContentSource classPath() {
    return ClassPathSource.locate("content/", "catalogue.yaml");
  }

  /** The prompts for a language model that were built into the program. */
  static ContentSource prompts() {
    return ClassPathSource.locate("prompts/", "safety.md");
  }
}
