package org.tideover.content;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The real content with some files changed, without touching them. What only tests and the build
 * read is left out: it is half of all, and each test would read it anew.
 */
final class EditedContent implements ContentSource {
  private static final ContentSource REAL = read();

  private final Map<String, String> changed = new HashMap<>();
  private final Set<String> removed = new HashSet<>();

  private static ContentSource read() {
    ContentSource folder = ContentSource.directory(Path.of("content"));
    return ContentSource.of(
        folder.files().stream()
            .filter(file -> !file.startsWith("checks/"))
            .filter(file -> !file.startsWith(SafetyExamples.FOLDER))
            .collect(toMap(file -> file, folder::read)));
  }

  void write(String file, String text) {
    changed.put(file, text);
  }

  void remove(String file) {
    removed.add(file);
  }

  @Override
  public List<String> files() {
    return Stream.concat(REAL.files().stream(), changed.keySet().stream())
        .filter(file -> !removed.contains(file))
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public String read(String file) {
    String text = changed.get(file);
    return text == null ? REAL.read(file) : text;
  }
}
