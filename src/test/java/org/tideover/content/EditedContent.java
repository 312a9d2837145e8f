package org.tideover.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The real content with some files changed, without touching them. */
final class EditedContent implements ContentSource {
  private final ContentSource real;
  private final Map<String, String> changed = new HashMap<>();
  private final Set<String> removed = new HashSet<>();

  EditedContent(ContentSource real) {
    this.real = real;
  }

  void write(String file, String text) {
    changed.put(file, text);
  }

  void remove(String file) {
    removed.add(file);
  }

  @Override
  public List<String> files() {
    return Stream.concat(real.files().stream(), changed.keySet().stream())
        .filter(file -> !removed.contains(file))
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public String read(String file) {
    String text = changed.get(file);
    return text == null ? real.read(file) : text;
  }
}
