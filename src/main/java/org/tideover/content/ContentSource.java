package org.tideover.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where content files come from: a folder that authors edit, or the program's own jar. */
public interface ContentSource {
  /** Paths of all files below the folder, sorted, with {@code /} between their parts. */
  List<String> files();

  /**
   * The text of one of {@link #files()}.
   *
   * @throws ContentException if it is not saved as UTF-8, or cannot be read
   */
  String read(String file);

  /** Whether there is such a file. */
  default boolean has(String file) {
    return files().contains(file);
  }

  /** Everything as it is now, in memory: what is read from it later fits together. */
  default ContentSource snapshot() {
    return MemorySource.of(this);
  }

  /** A folder, usually {@code content}. */
  static ContentSource directory(Path folder) {
    return new DirectorySource(folder);
  }

  /** Texts in memory, by file. */
  static ContentSource of(Map<String, String> texts) {
    return new MemorySource(Map.copyOf(texts), Map.of());
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
