package org.tideover.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds translated replies whose English words changed since: {@code <language>/originals.yaml}
 * holds, for each translated key, the mark of the words that were translated.
 *
 * <p>Limitations: buttons are not compared, nor languages without that file.
 */
final class OriginalCheck {
  private static final String FILE = "/originals.yaml";

  private final ContentSource source;
  private final Problems outdated;

  OriginalCheck(ContentSource source, Problems outdated) {
    this.source = source;
    this.outdated = outdated;
  }

  void check(Collection<Passage> english, Collection<Passage> translations) {
    Map<String, List<String>> originals = byKey(english);
    translations.stream()
        .filter(passage -> passage.kind() == Passage.Kind.REPLY)
        .filter(passage -> originals.containsKey(passage.key()))
        .collect(Collectors.groupingBy(passage -> passage.file().substring(0, 2)))
        .forEach((language, own) -> check(language, byKey(own).keySet(), originals));
  }

  private void check(
      String language, Collection<String> translated, Map<String, List<String>> originals) {
    String file = language + FILE;
    if (!source.files().contains(file)) {
      return;
    }
    YamlNode marks = Yaml.read(source, file, outdated);
    for (String key : new TreeSet<>(translated)) {
      String mark = new Original(originals.getOrDefault(key, List.of())).mark();
      if (!marks.has(key)) {
        marks.report(
            "'" + key + "' is translated and not listed; add " + key + ": \"" + mark + "\"");
      } else if (!marks.text(key).equals(mark)) {
        marks
            .field(key)
            .report(
                "The English words of '"
                    + key
                    + "' changed after they were translated; read both,"
                    + " mend the translation, and write "
                    + key
                    + ": \""
                    + mark
                    + "\"");
      }
    }
  }

  private static Map<String, List<String>> byKey(Collection<Passage> passages) {
    return passages.stream()
        .filter(passage -> passage.kind() == Passage.Kind.REPLY)
        .collect(
            Collectors.groupingBy(
                Passage::key,
                TreeMap::new,
                Collectors.mapping(Passage::text, Collectors.toList())));
  }
}
