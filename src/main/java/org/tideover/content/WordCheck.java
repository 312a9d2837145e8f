package org.tideover.content;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words that put a label before the person; {@code lint.yaml} lists them with a reason. */
record WordCheck(Map<String, String> advice, Map<String, String> phrases, List<String> except) {
  static final List<String> FIELDS = List.of("words", "phrases", "except", "reading", "previews");
  private static final Pattern WORD = Pattern.compile("\\p{L}+(-\\p{L}+)*");

  static WordCheck of(YamlNode root) {
    root.allow(FIELDS);
    return new WordCheck(
        reasons(root.field("words")), reasons(root.field("phrases")), root.texts("except"));
  }

  private static Map<String, String> reasons(YamlNode listed) {
    Map<String, String> reasons = new LinkedHashMap<>();
    listed.fields().forEach((words, reason) -> reasons.put(words, reason.words()));
    return reasons;
  }

  void check(Collection<Passage> passages, Problems problems) {
    passages.stream()
        .filter(passage -> !except.contains(passage.key()))
        .forEach(passage -> check(passage, problems));
  }

  private void check(Passage passage, Problems problems) {
    String text = passage.text().toLowerCase(Locale.ROOT);
    phrases.forEach((phrase, reason) -> {
      if (text.contains(phrase)) {
        passage.report(problems, "'" + phrase + "' claims too much; " + reason);
      }
    });
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String better = advice.get(words.group());
      if (better != null) {
        passage.report(problems, "'" + words.group() + "' is not our word; " + better);
      }
    }
  }
}
