package org.tideover.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tideover.domain.Intent;
import org.tideover.domain.Wording;

/**
 * What is wrong with {@code intents/*.yaml}, and the sentences in them with their places: {@link
 * IntentContent} reads the same files for use, once nothing is.
 */
public final class IntentSheets {
  private static final List<String> LISTS = List.of("phrases", "anywhere", "examples", "in_danger");
  private static final List<String> FIELDS =
      List.of(
          "intent",
          "phrases",
          "anywhere",
          "examples",
          "in_danger",
          "not_this",
          "reviewed_by",
          "reviewed_on");
  private static final List<String> AROUND =
      List.of("fillers", "guards", "core", "reviewed_by", "reviewed_on");
  private static final String FILLERS = "fillers";

  private final ContentSource source;
  private final Problems problems;
  private final List<Written> harmless = new ArrayList<>();

  /** By language, then by the phrase's plain words: the intent it was first given. */
  private final Map<String, Map<String, String>> owners = new HashMap<>();

  IntentSheets(ContentSource source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /**
   * The sentences in which the safety filter must find nothing, in a folder without mistakes:
   * examples, which teach what is harmless, and phrases of the intents that skip the model.
   */
  public static List<Written> harmless(ContentSource source) {
    IntentSheets sheets = new IntentSheets(source, new Problems());
    sheets.check();
    return sheets.harmless;
  }

  void check() {
    for (String file : source.files()) {
      if (file.matches("[a-z]{2}/intents/.+\\.yaml")) {
        sheet(Yaml.read(source, file, problems));
      }
    }
    Stream<String> english =
        Arrays.stream(Intent.values()).filter(one -> one != Intent.RATING).map(Intent::id);
    need("en", english.toList());
    IntentContent.others(source)
        .forEach(other -> need(other, IntentContent.TRANSLATED.stream().map(Intent::id).toList()));
  }

  private void need(String language, List<String> intents) {
    Stream.concat(intents.stream(), Stream.of(FILLERS))
        .map(name -> language + "/intents/" + name + ".yaml")
        .filter(file -> !source.has(file))
        .forEach(file -> problems.add(file, 1, "This file is missing; the program needs it"));
  }

  private void sheet(YamlNode root) {
    String name = Sheet.stem(root.file());
    if (name.equals(FILLERS)) {
      root.allow(AROUND);
      Stream.of("fillers", "guards", "core").filter(root::has).forEach(root::texts);
      return;
    }
    root.allow(FIELDS);
    Vocabulary<Intent> intents = Vocabulary.of(Intent.values(), Intent::id);
    if (root.field("intent").oneOf("intent", intents).isPresent()) {
      root.require("intent", name::equals, "The intent must be the file's name: " + name);
    }
    LISTS.stream().filter(root::has).forEach(list -> sentences(root.field(list), list, name));
    root.find("not_this")
        .ifPresent(alike ->
            alike
                .fields()
                .forEach((other, texts) -> {
                  if (intents.find(other).isEmpty()) {
                    texts.report(
                        "'%s' is not a known intent; %s"
                            .formatted(other, Nearest.advice(other, intents.ids())));
                  }
                  texts.items().forEach(YamlNode::words);
                }));
  }

  private void sentences(YamlNode list, String kind, String intent) {
    for (YamlNode item : list.items()) {
      item.words();
      if (kind.equals("examples") || !kind.equals("in_danger") && isPlain(intent)) {
        harmless.add(Written.of(item));
      }
      if (kind.equals("phrases")) {
        own(item, intent);
      }
    }
  }

  private static boolean isPlain(String intent) {
    return Intent.PLAIN.stream().anyMatch(one -> one.id().equals(intent));
  }

  private void own(YamlNode phrase, String intent) {
    String language = phrase.file().substring(0, 2);
    String plain = String.join(" ", Wording.words(phrase.text()));
    String owner =
        owners.computeIfAbsent(language, fresh -> new HashMap<>()).putIfAbsent(plain, intent);
    if (owner != null && !owner.equals(intent)) {
      phrase.report(
          "'%s' is a phrase of '%s', too; keep it in one of them".formatted(phrase.text(), owner));
    }
  }
}
