package org.tideover.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;

/**
 * What clinicians wrote to recognise danger: phrases, their exceptions, idioms and disguises.
 *
 * @param words how people spell, shorten and disguise words
 * @param guards the exceptions that phrase groups name, by id
 * @param idioms figures of speech and what they mean
 * @param groups phrase groups of all languages
 */
public record SafetyContent(
    Words words, Map<String, Guard> guards, List<Idiom> idioms, List<PhraseGroup> groups) {

  private static final List<String> PHRASE_FILES =
      List.of(
          "en/safety/suicide.yaml",
          "en/safety/self-harm.yaml",
          "en/safety/overdose.yaml",
          "en/safety/medical.yaml",
          "en/safety/harm-to-others.yaml",
          "en/safety/abuse.yaml",
          "en/safety/withdrawal.yaml",
          "es/safety/phrases.yaml",
          "ru/safety/phrases.yaml",
          "fa/safety/phrases.yaml",
          "de/safety/phrases.yaml",
          "fr/safety/phrases.yaml");

  /**
   * How people spell, shorten and disguise words.
   *
   * @param lists named word lists that phrases use as {@code <name>}
   * @param expansions short forms and slang, and the words they stand for
   * @param typos misspellings, and the word meant
   * @param fuzzy words recognised with a typo of any kind
   * @param notTypos real words that look like a typo of those
   * @param joins word pairs that belong together
   * @param emoji pictures, and the words they stand for
   */
  public record Words(
      Map<String, List<String>> lists,
      Map<String, String> expansions,
      Map<String, String> typos,
      List<String> fuzzy,
      Set<String> notTypos,
      List<String> joins,
      Map<String, String> emoji) {}

  /**
   * An exception to phrases, such as a negation.
   *
   * @param before patterns that end where the phrase begins
   * @param after patterns that begin where the phrase ends
   * @param clause patterns anywhere in the same clause
   * @param text patterns anywhere in the text
   */
  public record Guard(
      List<String> before, List<String> after, List<String> clause, List<String> text) {}

  /**
   * A figure of speech.
   *
   * @param phrases how it is said
   * @param reads the harmless words it stands for
   */
  public record Idiom(List<String> phrases, String reads) {}

  /**
   * Phrases that mean the same danger.
   *
   * @param id stable, kebab-case
   * @param category what kind
   * @param level how grave
   * @param confidence 0.0 to 1.0, how sure such a phrase is
   * @param phrases in the notation of content/en/safety/README.md
   * @param unless ids of the guards that make them harmless
   */
  public record PhraseGroup(
      String id,
      RiskCategory category,
      RiskLevel level,
      double confidence,
      List<String> phrases,
      List<String> unless) {}

  /** Loads what was built into the program. */
  public static SafetyContent load() {
    return load(SafetyContent::built);
  }

  /** Loads a folder of content, such as one a clinic edits. */
  public static SafetyContent load(Path root) {
    return load(file -> open(root.resolve(file)));
  }

  private static SafetyContent load(Source source) {
    Words words = words(yaml(source, "en/safety/words.yaml"));
    Map<String, Guard> guards = guards(yaml(source, "en/safety/guards.yaml"));
    List<PhraseGroup> groups = new ArrayList<>();
    for (String file : PHRASE_FILES) {
      yaml(source, file).path("groups").forEach(node -> groups.add(group(node, file, guards)));
    }
    return new SafetyContent(
        words, guards, idioms(yaml(source, "en/safety/idioms.yaml")), List.copyOf(groups));
  }

  private static JsonNode yaml(Source source, String file) {
    InputStream in = source.open(file);
    if (in == null) {
      throw new IllegalStateException(
          "content/" + file + " is missing; the safety filter cannot work without it: restore it");
    }
    return SafetyYaml.read(in, "content/" + file);
  }

  private static Words words(JsonNode node) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    node.path("lists")
        .properties()
        .forEach(entry -> lists.put(entry.getKey(), SafetyYaml.strings(entry.getValue())));
    return new Words(
        Map.copyOf(lists),
        SafetyYaml.stringMap(node.path("expansions")),
        SafetyYaml.stringMap(node.path("typos")),
        SafetyYaml.strings(node.path("fuzzy")),
        Set.copyOf(SafetyYaml.strings(node.path("not_typos"))),
        SafetyYaml.strings(node.path("joins")),
        SafetyYaml.stringMap(node.path("emoji")));
  }

  private static Map<String, Guard> guards(JsonNode node) {
    Map<String, Guard> found = new LinkedHashMap<>();
    node.path("guards")
        .forEach(guard ->
            found.put(
                guard.path("id").asText(),
                new Guard(
                    SafetyYaml.strings(guard.path("before")),
                    SafetyYaml.strings(guard.path("after")),
                    SafetyYaml.strings(guard.path("clause")),
                    SafetyYaml.strings(guard.path("text")))));
    return Map.copyOf(found);
  }

  private static List<Idiom> idioms(JsonNode node) {
    List<Idiom> found = new ArrayList<>();
    node.path("idioms")
        .forEach(idiom ->
            found.add(
                new Idiom(
                    SafetyYaml.strings(idiom.path("phrases")), idiom.path("reads").asText())));
    return List.copyOf(found);
  }

  private static PhraseGroup group(JsonNode node, String file, Map<String, Guard> guards) {
    String id = node.path("id").asText();
    List<String> unless = SafetyYaml.strings(node.path("unless"));
    for (String guard : unless) {
      if (!guards.containsKey(guard)) {
        throw new IllegalStateException(
            "content/%s: group %s names the guard %s, which en/safety/guards.yaml lacks; add it there"
                .formatted(file, id, guard));
      }
    }
    RiskLevel level = RiskLevel.of(node.path("level").asText());
    return new PhraseGroup(
        id,
        RiskCategory.of(node.path("category").asText()),
        level,
        node.path("confidence").asDouble(level == RiskLevel.CRISIS ? 0.95 : 0.8),
        SafetyYaml.strings(node.path("phrases")),
        unless);
  }

  private static @Nullable InputStream built(String file) {
    return Objects.requireNonNull(SafetyContent.class.getClassLoader())
        .getResourceAsStream("content/" + file);
  }

  private static @Nullable InputStream open(Path file) {
    try {
      return Files.exists(file) ? Files.newInputStream(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(file.getFileName() + " cannot be read", e);
    }
  }

  /** Where files come from; null for one that is not there. */
  private interface Source {
    @Nullable InputStream open(String file);
  }
}
