package org.tideover.content;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words that put a label before the person; {@code lint.yaml} lists them with a reason. */
record WordCheck(Map<String, String> advice, List<String> except) {
  private static final Pattern WORD = Pattern.compile("\\p{L}+(-\\p{L}+)*");

  static WordCheck of(YamlNode root) {
    root.allow(List.of("words", "except"));
    Map<String, String> advice = new LinkedHashMap<>();
    root.field("words").fields().forEach((word, reason) -> advice.put(word, reason.words()));
    return new WordCheck(advice, root.texts("except"));
  }

  void check(Collection<Passage> passages, Problems problems) {
    passages.stream()
        .filter(passage -> !except.contains(passage.key()))
        .forEach(passage -> check(passage, problems));
  }

  private void check(Passage passage, Problems problems) {
    Matcher words = WORD.matcher(passage.text().toLowerCase(Locale.ROOT));
    while (words.find()) {
      String better = advice.get(words.group());
      if (better != null) {
        passage.report(problems, "'" + words.group() + "' is not our word; " + better);
      }
    }
  }
}
