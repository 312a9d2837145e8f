package org.tideover.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares each other language with {@code catalogue.yaml}: the same replies for danger with the
 * same variables, the buttons under them, and no number that is not a country's own.
 *
 * <p>Limitations: it counts; whether a translation is right, only a native speaker can see.
 */
final class TranslationCheck {
  /** Replies that each language must have. */
  private static final Pattern NEEDED =
      Pattern.compile("(crisis|concern|country|service)\\..+|resources|group\\.crisis");

  /** Buttons under them. */
  private static final Pattern BUTTONS =
      Pattern.compile("(direct|crisis|plan|means|time|barrier|text|od|overdose|help)\\..+");

  /** Words that stand before an English reply, for those who wrote in another language. */
  private static final String NOTE = "note.";

  /** The English line that stands under a translated reply. */
  private static final String BRIEF = "brief.";

  /** Single words, which stand in other replies. */
  private static final String WORD = "service.";

  private static final Pattern VARIABLE = Pattern.compile("\\{([a-z][a-z0-9_-]*)}");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\p{N}{3,}");
  private static final int LONGEST = 700;

  private final YamlNode catalogue;
  private final Problems problems;

  TranslationCheck(YamlNode catalogue, Problems problems) {
    this.catalogue = catalogue;
    this.problems = problems;
  }

  /**
   * Checks the other languages.
   *
   * @param english what is written in English
   * @param passages what is written in others
   */
  void check(Collection<Passage> english, Collection<Passage> passages) {
    Map<String, YamlNode> replies = catalogue.field("replies").fields();
    Set<String> buttons =
        catalogue.field("buttons").items().stream()
            .map(YamlNode::words)
            .filter(BUTTONS.asMatchPredicate())
            .collect(Collectors.toSet());
    needed(replies.keySet()).stream()
        .filter(key -> !key.startsWith(WORD) && !replies.containsKey(BRIEF + key))
        .sorted()
        .forEach(key -> catalogue.report("'" + BRIEF + key + "' is needed, too: one English line"));
    Map<String, List<Passage>> originals =
        english.stream()
            .filter(passage -> passage.kind() == Passage.Kind.REPLY)
            .collect(Collectors.groupingBy(Passage::key));
    passages.stream()
        .collect(Collectors.groupingBy(passage -> passage.file().substring(0, 2)))
        .forEach((language, own) -> {
          complete(language, Passage.Kind.REPLY, needed(replies.keySet()), own);
          complete(language, Passage.Kind.BUTTON, buttons, own);
          own.forEach(passage ->
              check(passage, replies.keySet(), originals.getOrDefault(passage.key(), List.of())));
        });
  }

  private static Set<String> needed(Set<String> keys) {
    return keys.stream().filter(TranslationCheck::isNeeded).collect(Collectors.toSet());
  }

  private void complete(
      String language, Passage.Kind kind, Set<String> needed, List<Passage> passages) {
    Set<String> missing = new TreeSet<>(needed);
    passages.stream()
        .filter(passage -> passage.kind() == kind)
        .map(Passage::key)
        .forEach(missing::remove);
    missing.forEach(key ->
        problems.add(
            language + "/replies",
            1,
            "'" + key + "' is written in English and not in this language; add it"));
  }

  private void check(Passage passage, Set<String> keys, List<Passage> variants) {
    if (passage.kind() == Passage.Kind.REPLY) {
      checkKey(passage, keys);
      checkVariables(passage, variants);
    }
    if (LONG_NUMBER.matcher(passage.text()).find()) {
      passage.report(problems, "Numbers to call come from resources/ alone; use {emergency}");
    }
    boolean urgent = passage.kind() == Passage.Kind.REPLY && isNeeded(passage.key());
    if (urgent && passage.text().length() > LONGEST) {
      passage.report(problems, "This is too long to be read in danger; shorten it");
    }
  }

  private static boolean isNeeded(String key) {
    return NEEDED.matcher(key).matches();
  }

  private void checkKey(Passage passage, Set<String> keys) {
    String key =
        passage.key().startsWith(NOTE) ? passage.key().substring(NOTE.length()) : passage.key();
    if (!keys.contains(key)) {
      passage.report(
          problems, "'" + passage.key() + "' is not in catalogue.yaml; add it there, or remove it");
    }
  }

  /**
   * The same variables as in English, and no other: in danger all that are promised, elsewhere
   * those of every English variant.
   */
  private void checkVariables(Passage passage, List<Passage> variants) {
    YamlNode replies = catalogue.field("replies");
    Set<String> known =
        new TreeSet<>(replies.has(passage.key()) ? replies.texts(passage.key()) : List.of());
    Set<String> kept = isNeeded(passage.key()) ? known : ofEveryVariant(known, variants);
    Set<String> written = variables(passage);
    kept.stream()
        .filter(Predicate.not(written::contains))
        .forEach(
            name -> passage.report(problems, "'" + passage.key() + "' must keep {" + name + "}"));
    written.stream()
        .filter(Predicate.not(known::contains))
        .forEach(name ->
            passage.report(problems, "{" + name + "} is not known for '" + passage.key() + "'"));
  }

  private static Set<String> ofEveryVariant(Set<String> known, List<Passage> variants) {
    Set<String> shared = new TreeSet<>(known);
    variants.forEach(variant -> shared.retainAll(variables(variant)));
    return shared;
  }

  private static Set<String> variables(Passage passage) {
    return VARIABLE
        .matcher(passage.text())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
