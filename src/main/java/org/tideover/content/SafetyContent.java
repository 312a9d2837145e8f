package org.tideover.content;

import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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
          "en/safety/withdrawal.yaml");

  /** The language of content that is not under a folder of another one. */
  public static final String ENGLISH = "en";

  /** The year that is taken for this one where nobody says {@link #asOf}; older is safer. */
  private static final Year WRITTEN = Year.of(2026);

  private static final int EARLIEST = 1900;

  /** What each other language has for everything; its folder makes the language known. */
  private static final String OTHER = "[a-z]{2}/safety/phrases\\.yaml";

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
      Map<String, String> emoji) {

    private Words withLists(Map<String, List<String>> others) {
      return new Words(Map.copyOf(others), expansions, typos, fuzzy, notTypos, joins, emoji);
    }
  }

  /**
   * An exception to phrases, such as a negation.
   *
   * @param before patterns that end where the phrase begins
   * @param reported the same, where the phrase is told of somebody else or another time
   * @param after patterns that begin where the phrase ends
   * @param clause patterns anywhere in the same thought: in the part of a clause up to where
   *     another begins
   * @param text patterns anywhere in the text
   * @param but patterns in the same thought that leave the danger heard, whatever {@code clause}
   *     and {@code text} find
   * @param language the language it is written in
   */
  public record Guard(
      List<String> before,
      List<String> reported,
      List<String> after,
      List<String> clause,
      List<String> text,
      List<String> but,
      String language) {}

  /**
   * A figure of speech.
   *
   * @param phrases how it is said
   * @param reads the harmless words it stands for
   * @param language the language it is said in
   */
  public record Idiom(List<String> phrases, String reads, String language) {}

  /**
   * Phrases that mean the same danger.
   *
   * @param id stable, kebab-case
   * @param category what kind
   * @param level how grave
   * @param confidence 0.0 to 1.0, how sure such a phrase is
   * @param phrases in the notation of content/en/safety/README.md
   * @param unless ids of the guards that make them harmless
   * @param language the language they are said in, such as {@code es}
   */
  public record PhraseGroup(
      String id,
      RiskCategory category,
      RiskLevel level,
      double confidence,
      List<String> phrases,
      List<String> unless,
      String language) {

    private static double usual(RiskLevel level) {
      return level == RiskLevel.CRISIS ? 0.95 : 0.8;
    }

    /** The same group at another level, as sure as phrases of that level are. */
    public PhraseGroup at(RiskLevel other) {
      return new PhraseGroup(id, category, other, usual(other), phrases, unless, language);
    }
  }

  /** Loads what was built into the program. */
  public static SafetyContent load() {
    return load(ContentSource.classPath());
  }

  /** Loads a folder of content, such as one a clinic edits. */
  public static SafetyContent load(Path root) {
    return load(ContentSource.directory(root));
  }

  /**
   * Loads what any content holds; {@link ContentCheck} finds beforehand what is wrong with it.
   *
   * @throws ContentException if something is nevertheless: nothing may be left out unseen
   */
  public static SafetyContent load(ContentSource source) {
    Problems problems = new Problems();
    SafetyContent loaded = load(source, problems);
    problems.throwIfAny();
    return loaded.asOf(WRITTEN);
  }

  private static SafetyContent load(ContentSource source, Problems problems) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    Map<String, Guard> guards = new LinkedHashMap<>();
    List<Idiom> idioms = new ArrayList<>();
    YamlNode words = yaml(source, "en/safety/words.yaml", problems);
    lists(words, lists);
    YamlNode excuses = yaml(source, "en/safety/guards.yaml", problems);
    lists(excuses, lists);
    guards(excuses, ENGLISH, guards);
    idioms(yaml(source, "en/safety/idioms.yaml", problems), ENGLISH, idioms);
    Map<String, YamlNode> files = new LinkedHashMap<>();
    PHRASE_FILES.forEach(file -> files.put(file, yaml(source, file, problems)));
    for (String file : source.files().stream().filter(one -> one.matches(OTHER)).toList()) {
      String language = file.substring(0, 2);
      YamlNode all = yaml(source, file, problems);
      lists(all, lists);
      guards(all, language, guards);
      idioms(all, language, idioms);
      files.put(file, all);
    }
    return new SafetyContent(
        words(words, lists), Map.copyOf(guards), List.copyOf(idioms), groups(files, guards));
  }

  /**
   * The same, where {@code <past_year>} is any year before this one, and {@code <long_ago>} any but
   * the last and this.
   */
  public SafetyContent asOf(Year now) {
    Map<String, List<String>> lists = new LinkedHashMap<>(words.lists());
    lists.put("past_year", yearsBefore(now.getValue()));
    lists.put("long_ago", yearsBefore(now.getValue() - 1));
    return new SafetyContent(words.withLists(lists), guards, idioms, groups);
  }

  private static List<String> yearsBefore(int year) {
    return IntStream.range(EARLIEST, year).mapToObj(String::valueOf).toList();
  }

  /** The files that must be there. */
  static List<String> files() {
    List<String> files = new ArrayList<>(PHRASE_FILES);
    List.of("words", "guards", "idioms").forEach(name -> files.add("en/safety/" + name + ".yaml"));
    return files;
  }

  private static List<PhraseGroup> groups(Map<String, YamlNode> files, Map<String, Guard> guards) {
    List<PhraseGroup> groups = new ArrayList<>();
    files.forEach((file, root) ->
        root.items("groups").forEach(node -> groups.add(group(node, file, guards))));
    return List.copyOf(groups);
  }

  private static YamlNode yaml(ContentSource source, String file, Problems problems) {
    if (!source.has(file)) {
      throw new IllegalStateException(
          "content/" + file + " is missing; the safety filter cannot work without it: restore it");
    }
    return Yaml.usable(source, file, problems);
  }

  private static void lists(YamlNode node, Map<String, List<String>> lists) {
    node.find("lists")
        .ifPresent(all -> all.fields().keySet().forEach(name -> lists.put(name, all.texts(name))));
  }

  private static Words words(YamlNode node, Map<String, List<String>> lists) {
    return new Words(
        Map.copyOf(lists),
        texts(node, "expansions"),
        texts(node, "typos"),
        node.perhaps("fuzzy"),
        Set.copyOf(node.perhaps("not_typos")),
        node.perhaps("joins"),
        texts(node, "emoji"));
  }

  private static Map<String, String> texts(YamlNode node, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.find(key)
        .ifPresent(all -> all.fields().forEach((name, text) -> texts.put(name, text.text())));
    return Map.copyOf(texts);
  }

  private static void guards(YamlNode node, String language, Map<String, Guard> guards) {
    node.items("guards")
        .forEach(guard ->
            guards.put(
                guard.text("id"),
                new Guard(
                    guard.perhaps("before"),
                    guard.perhaps("reported"),
                    guard.perhaps("after"),
                    guard.perhaps("clause"),
                    guard.perhaps("text"),
                    guard.perhaps("but"),
                    language)));
  }

  private static void idioms(YamlNode node, String language, List<Idiom> idioms) {
    node.items("idioms")
        .forEach(idiom ->
            idioms.add(new Idiom(idiom.perhaps("phrases"), idiom.text("reads"), language)));
  }

  private static PhraseGroup group(YamlNode node, String file, Map<String, Guard> guards) {
    String id = node.text("id");
    List<String> unless = node.perhaps("unless");
    for (String guard : unless) {
      if (!guards.containsKey(guard)) {
        throw new IllegalStateException(
            "content/%s: group %s names the guard %s, which no guards of its language hold; add it there"
                .formatted(file, id, guard));
      }
    }
    RiskLevel level = RiskLevel.of(node.text("level"));
    return new PhraseGroup(
        id,
        RiskCategory.of(node.text("category")),
        level,
        node.find("confidence")
            .map(sure -> sure.decimal("confidence", 0, 1))
            .orElse(PhraseGroup.usual(level)),
        node.perhaps("phrases"),
        unless,
        file.substring(0, file.indexOf('/')));
  }
}
