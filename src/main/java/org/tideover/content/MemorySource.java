package org.tideover.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Content as it was at one moment.
 *
 * @param texts by file
 * @param unreadable what is wrong with files that are no text
 */
record MemorySource(Map<String, String> texts, Map<String, ContentException> unreadable)
    implements ContentSource {
  static MemorySource of(ContentSource source) {
    Map<String, String> texts = new HashMap<>();
    Map<String, ContentException> unreadable = new HashMap<>();
    for (String file : source.files()) {
      try {
        texts.put(file, source.read(file));
      } catch (ContentException noText) {
        texts.put(file, "");
        unreadable.put(file, noText);
      }
    }
    return new MemorySource(Map.copyOf(texts), Map.copyOf(unreadable));
  }

  @Override
  public List<String> files() {
    return texts.keySet().stream().sorted().toList();
  }

  @Override
  public boolean has(String file) {
    return texts.containsKey(file);
  }

  @Override
  public String read(String file) {
    ContentException noText = unreadable.get(file);
    if (noText != null) {
      throw noText;
    }
    return Optional.ofNullable(texts.get(file))
        .orElseThrow(() -> new IllegalArgumentException("There is no file " + file));
  }

  @Override
  public ContentSource snapshot() {
    return this;
  }
}
