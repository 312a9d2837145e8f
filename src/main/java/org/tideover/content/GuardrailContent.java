package org.tideover.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tideover.domain.Wording;

/**
 * What a sentence that a language model wrote may and may not hold, from {@code
 * en/guardrails.yaml}.
 *
 * @param openings the words that it must begin with, as {@link Wording#words} reads them
 * @param words every word that our own replies hold, and those listed beside them
 * @param afterYouAre the words that may follow "you are": how somebody feels, and what they do
 * @param never for each reason, words and phrases that it must not hold; a word that ends in a star
 *     stands for all that begin like it
 */
public record GuardrailContent(
    List<List<String>> openings,
    Set<String> words,
    Set<String> afterYouAre,
    Map<String, List<List<String>>> never) {
  static final String FILE = "en/guardrails.yaml";

  /** Why a sentence may be dropped for its words. */
  static final List<String> REASONS =
      List.of(
          "drug",
          "medicine",
          "substance",
          "method",
          "advice",
          "promise",
          "human",
          "judging",
          "secret",
          "rules");

  static final List<String> FIELDS =
      List.of("openings", "words", "after_you_are", "never", "reviewed_by", "reviewed_on");

  /**
   * Reads the file.
   *
   * @param content our own replies, whose words a model may use
   * @throws ContentException listing everything that is wrong with it
   */
  public static GuardrailContent load(ContentSource source, Content content) {
    Problems problems = new Problems();
    GuardrailContent read = of(Yaml.read(source, FILE, problems));
    problems.throwIfAny();
    Set<String> words = new HashSet<>(read.words);
    content.replyKeys().stream()
        .flatMap(key -> content.reply(key).stream())
        .map(Wording::words)
        .forEach(words::addAll);
    return new GuardrailContent(read.openings, Set.copyOf(words), read.afterYouAre, read.never);
  }

  /** What the file itself says; reports what is wrong with it. */
  static GuardrailContent of(YamlNode root) {
    root.allow(FIELDS);
    Sheet.checkReview(root);
    YamlNode never = root.field("never");
    never.allow(REASONS);
    Map<String, List<List<String>>> reasons = new LinkedHashMap<>();
    REASONS.forEach(reason -> reasons.put(reason, phrases(never, reason)));
    List<List<String>> openings = phrases(root, "openings");
    Set<String> words = single(phrases(root, "words"));
    openings.forEach(words::addAll);
    Set<String> afterYouAre = single(phrases(root, "after_you_are"));
    words.addAll(afterYouAre);
    return new GuardrailContent(openings, Set.copyOf(words), Set.copyOf(afterYouAre), reasons);
  }

  private static Set<String> single(Collection<List<String>> phrases) {
    Set<String> words = new HashSet<>();
    phrases.forEach(words::addAll);
    return words;
  }

  private static List<List<String>> phrases(YamlNode root, String key) {
    YamlNode listed = root.field(key);
    if (listed.kind() == YamlNode.Kind.LIST && listed.items().isEmpty()) {
      listed.report("The list is empty; write at least one word");
    }
    return listed.items().stream().map(GuardrailContent::phrase).toList();
  }

  /** The words of an entry; its star stays with its last word. */
  private static List<String> phrase(YamlNode entry) {
    String written = entry.words();
    boolean open = written.endsWith("*");
    List<String> words = Wording.words(written.replace("*", ""));
    if (words.isEmpty()) {
      entry.report("There is no word in this entry; write one, or remove it");
      return List.of();
    }
    if (!open) {
      return List.copyOf(words);
    }
    List<String> starred = new ArrayList<>(words);
    starred.set(starred.size() - 1, starred.getLast() + "*");
    return List.copyOf(starred);
  }
}
