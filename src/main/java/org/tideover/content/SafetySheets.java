package org.tideover.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;

/**
 * What is wrong with {@code safety/*.yaml}, and the phrases in them with their places: {@link
 * SafetyContent} and {@link SafetyExamples} read the same files for use, once nothing is.
 */
public final class SafetySheets {
  private static final List<String> TOP =
      List.of(
          "lists",
          "expansions",
          "typos",
          "fuzzy",
          "not_typos",
          "joins",
          "emoji",
          "guards",
          "idioms",
          "groups",
          "reviewed_by",
          "reviewed_on");
  private static final List<String> GROUP =
      List.of("id", "category", "level", "confidence", "phrases", "unless");
  private static final List<String> PLACES =
      List.of("before", "reported", "after", "clause", "text", "but");
  private static final List<String> EXAMPLES =
      List.of("category", "crisis", "concern", "not_this", "reviewed_by", "reviewed_on");
  private static final Vocabulary<RiskCategory> CATEGORIES =
      Vocabulary.of(RiskCategory.values(), RiskCategory::id);
  private static final Vocabulary<RiskLevel> LEVELS =
      Vocabulary.of(List.of(RiskLevel.CONCERN, RiskLevel.CRISIS), RiskLevel::id);

  private final ContentSource source;
  private final Problems problems;
  private final List<Written> phrases = new ArrayList<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Set<String> guards = new HashSet<>();
  private final List<YamlNode> exceptions = new ArrayList<>();

  SafetySheets(ContentSource source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** All that is written in the notation of phrases, in a folder without mistakes. */
  public static List<Written> phrases(ContentSource source) {
    SafetySheets sheets = new SafetySheets(source, new Problems());
    sheets.check();
    return sheets.phrases;
  }

  void check() {
    for (String file : source.files()) {
      if (file.matches("[a-z]{2}/safety/examples/.+\\.yaml")) {
        examples(Yaml.read(source, file, problems));
      } else if (file.matches("[a-z]{2}/safety/[^/]+\\.yaml")) {
        sheet(Yaml.read(source, file, problems));
      }
    }
    for (YamlNode exception : exceptions) {
      if (!guards.contains(exception.text())) {
        exception.report(
            "There is no guard '%s'; %s"
                .formatted(exception.text(), Nearest.advice(exception.text(), guards)));
      }
    }
    SafetyContent.files().stream()
        .filter(file -> !source.has(file))
        .forEach(file -> problems.add(file, 1, "This file is missing; the program needs it"));
  }

  private static void examples(YamlNode root) {
    root.allow(EXAMPLES);
    root.field("category").oneOf("category", CATEGORIES);
    List.of("crisis", "concern", "not_this").stream().filter(root::has).forEach(root::words);
  }

  private void sheet(YamlNode root) {
    root.allow(TOP);
    root.find("groups").ifPresent(groups -> groups.items().forEach(this::group));
    root.find("guards").ifPresent(listed -> listed.items().forEach(this::guard));
    root.find("idioms").ifPresent(idioms -> idioms.items().forEach(this::idiom));
    root.find("lists")
        .ifPresent(lists -> lists.fields().values().forEach(list -> phrases(list.items())));
    List.of("fuzzy", "not_typos", "joins").stream().filter(root::has).forEach(root::texts);
    List.of("expansions", "typos", "emoji").stream()
        .filter(root::has)
        .forEach(map -> root.field(map).fields().values().forEach(YamlNode::text));
  }

  private void group(YamlNode group) {
    group.allow(GROUP);
    named(group);
    group.field("category").oneOf("category", CATEGORIES);
    group.field("level").oneOf("level", LEVELS);
    if (group.field("phrases").items().isEmpty()) {
      group.field("phrases").report("There is no phrase; write at least one");
    }
    phrases(group.field("phrases").items());
    group.find("confidence").ifPresent(sure -> sure.decimal("confidence", 0, 1));
    group.find("unless").ifPresent(unless -> exceptions.addAll(unless.items()));
  }

  private void guard(YamlNode guard) {
    guard.allow(Stream.concat(Stream.of("id"), PLACES.stream()).toList());
    guards.add(named(guard));
    PLACES.stream().filter(guard::has).forEach(where -> phrases(guard.field(where).items()));
  }

  private void idiom(YamlNode idiom) {
    idiom.allow(List.of("phrases", "reads"));
    idiom.words("reads");
    phrases(idiom.field("phrases").items());
  }

  private String named(YamlNode node) {
    String id = node.words("id");
    String other = ids.putIfAbsent(id, node.file());
    if (other != null && !id.isEmpty()) {
      node.field("id").report("'%s' is an id in %s, too; give it another".formatted(id, other));
    }
    return id;
  }

  private void phrases(List<YamlNode> items) {
    for (YamlNode item : items) {
      item.words();
      phrases.add(Written.of(item));
    }
  }
}
