package org.tideover.content;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps what a locked phone shows of a message that we write first from telling what it is about;
 * {@code lint.yaml} lists the messages and the words.
 */
record PreviewCheck(Set<String> keys, Set<String> words) {
  /** So much of a message is shown on a locked phone. */
  private static final int SHOWN = 60;

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  static PreviewCheck of(YamlNode root) {
    YamlNode previews = root.field("previews");
    previews.allow(List.of("keys", "words"));
    return new PreviewCheck(
        new HashSet<>(previews.texts("keys")), new HashSet<>(previews.texts("words")));
  }

  void check(Collection<Passage> passages, Problems problems) {
    passages.stream()
        .filter(passage -> passage.kind() == Passage.Kind.REPLY && keys.contains(passage.key()))
        .forEach(passage -> check(passage, problems));
  }

  private void check(Passage passage, Problems problems) {
    String shown = passage.text().substring(0, Math.min(SHOWN, passage.text().length()));
    String told =
        WORD.matcher(shown.toLowerCase(Locale.ROOT))
            .results()
            .map(word -> word.group())
            .filter(words::contains)
            .distinct()
            .collect(Collectors.joining(", "));
    if (!told.isEmpty()) {
      passage.report(
          problems,
          "A locked phone shows '%s' of this; keep the first %d characters neutral"
              .formatted(told, SHOWN));
    }
    if (shown.contains("{plan")) {
      passage.report(
          problems,
          "A locked phone would show the person's own words; let %d characters go before {plan}"
              .formatted(SHOWN));
    }
  }
}
