package org.tideover.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.Country;
import org.tideover.domain.CoveredSituation;
import org.tideover.domain.Lesson;
import org.tideover.domain.Movement;

/** Reads all of one language, and keeps what a check wants to look at again. */
final class ContentReader {
  private static final String BUTTONS = "buttons.yaml";

  private final ContentSource source;
  private final String language;
  private final List<String> files;
  private final Problems problems;
  private final Queue<Passage> passages = new ConcurrentLinkedQueue<>();
  private final Queue<Passage> translations = new ConcurrentLinkedQueue<>();
  private final Problems outdated = new Problems();
  private final Queue<String> unreviewed = new ConcurrentLinkedQueue<>();

  ContentReader(ContentSource source, String language, Problems problems) {
    this.source = source;
    this.language = language;
    this.files = source.files();
    this.problems = problems;
  }

  /** The words read so far. */
  Collection<Passage> passages() {
    return passages;
  }

  /** The words of other languages read so far. */
  Collection<Passage> translations() {
    return translations;
  }

  /** Translations whose English original changed since; they do no harm. */
  Problems outdated() {
    return outdated;
  }

  Content read() {
    if (files.stream().noneMatch(file -> file.startsWith(language + "/"))) {
      problems.add(language, 1, "There is no content in this language; add the folder");
    }
    if (!files.contains("resources/int.yaml")) {
      problems.add("resources/int.yaml", 1, "The international fallback is missing; add the file");
    }
    List<CountryReader.Entry> countries = each("resources/", CountryReader::read);
    Library library = library();
    return new Content(
        library,
        translated(library),
        index(countries.stream().map(CountryReader.Entry::country).toList(), Country::code),
        guesses(countries),
        new Phrases(
            language, replies(language, passages::add), buttons(language, passages::add), others()),
        unreviewed.stream().sorted().toList());
  }

  private Library library() {
    return new Library(
        index(each(language + "/movements/", this::movement), Movement::id),
        index(each(language + "/skills/", this::skill), CopingSkill::id),
        index(lessons(), Lesson::id),
        situations());
  }

  private List<Lesson> lessons() {
    List<LessonReader.Entry> entries =
        files.stream()
            .filter(file -> file.matches(language + "/lessons/.+\\.md"))
            .flatMap(file -> LessonReader.read(file, text(file), passages::add, problems).stream())
            .sorted(Comparator.comparingInt(entry -> entry.lesson().order()))
            .toList();
    Map<Integer, String> taken = new HashMap<>();
    for (LessonReader.Entry entry : entries) {
      String other = taken.putIfAbsent(entry.lesson().order(), entry.file());
      if (other != null) {
        problems.add(entry.file(), 1, "The order is the same as in " + other + "; change one");
      }
      if (!entry.reviewed()) {
        unreviewed.add(entry.file());
      }
    }
    return entries.stream().map(LessonReader.Entry::lesson).toList();
  }

  private List<CoveredSituation> situations() {
    return files.contains(SituationReader.FILE)
        ? SituationReader.read(reviewable(Yaml.read(source, SituationReader.FILE, problems)))
        : List.of();
  }

  private String text(String file) {
    try {
      return source.read(file);
    } catch (ContentException noText) {
      noText
          .problems()
          .forEach(one -> problems.addUnreadable(one.file(), one.line(), one.advice()));
      return "";
    }
  }

  private Movement movement(YamlNode root) {
    return MovementReader.read(reviewable(root), passages::add);
  }

  private CopingSkill skill(YamlNode root) {
    return SkillReader.read(reviewable(root), passages::add);
  }

  private YamlNode reviewable(YamlNode root) {
    if (!Sheet.reviewed(root)) {
      unreviewed.add(root.file());
    }
    return root;
  }

  /** What is translated into other languages. */
  private Map<String, Phrases> others() {
    Map<String, Phrases> others = new TreeMap<>();
    files.stream()
        .filter(file -> file.matches("[a-z]{2}/replies/.+"))
        .map(file -> file.substring(0, 2))
        .distinct()
        .filter(other -> !other.equals(language))
        .forEach(other ->
            others.put(
                other,
                new Phrases(
                    other,
                    replies(other, translations::add),
                    buttons(other, translations::add),
                    Map.of())));
    return others;
  }

  /** The movements and skills of the other languages. */
  private Map<String, Translated> translated(Library english) {
    TranslationReader reader = new TranslationReader(outdated, translations::add);
    Map<String, Translated> translated = new TreeMap<>();
    files.stream()
        .filter(file -> file.matches("[a-z]{2}/(movements|skills|lessons)/.+"))
        .map(file -> file.substring(0, 2))
        .distinct()
        .filter(other -> !other.equals(language))
        .forEach(other ->
            translated.put(
                other,
                new Translated(
                    found(
                        other + "/movements/",
                        root -> reader.movement(reviewable(root), english.movements()),
                        Movement::id),
                    found(
                        other + "/skills/",
                        root -> reader.skill(reviewable(root), english.skills()),
                        CopingSkill::id),
                    lessons(other, english.lessons()))));
    return translated;
  }

  private Map<String, Lesson> lessons(String other, Map<String, Lesson> english) {
    List<LessonReader.Entry> entries =
        files.stream()
            .filter(file -> file.matches(other + "/lessons/.+\\.md"))
            .flatMap(file ->
                LessonReader.translation(file, text(file), english, translations::add, outdated)
                    .stream())
            .toList();
    entries.stream()
        .filter(entry -> !entry.reviewed())
        .forEach(entry -> unreviewed.add(entry.file()));
    return index(entries.stream().map(LessonReader.Entry::lesson).toList(), Lesson::id);
  }

  private <T> Map<String, T> found(
      String folder, Function<YamlNode, Optional<T>> read, Function<T, String> id) {
    return index(each(folder, read).stream().flatMap(Optional::stream).toList(), id);
  }

  private Map<String, List<String>> replies(String spoken, Consumer<Passage> found) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (YamlNode root : each(spoken + "/replies/", this::reviewable)) {
      if (!root.file().endsWith("/" + BUTTONS)) {
        ReplyReader.replies(root, found).forEach((key, texts) -> putOnce(all, key, texts, root));
      }
    }
    return all;
  }

  private static void putOnce(
      Map<String, List<String>> all, String key, List<String> texts, YamlNode root) {
    if (all.putIfAbsent(key, texts) != null) {
      root.field(key).report("'" + key + "' is also in another file; keep one of them");
    }
  }

  private Map<String, List<String>> buttons(String spoken, Consumer<Passage> found) {
    String file = spoken + "/replies/" + BUTTONS;
    if (!files.contains(file)) {
      return Map.of();
    }
    return ReplyReader.buttons(Yaml.read(source, file, problems), found);
  }

  private Map<String, String> guesses(List<CountryReader.Entry> countries) {
    Map<String, String> guesses = new LinkedHashMap<>();
    for (CountryReader.Entry entry : countries) {
      for (String tag : entry.guessFrom()) {
        String other = guesses.putIfAbsent(tag, entry.country().code());
        if (other != null) {
          problems.add(
              "resources/" + entry.country().code().toLowerCase(Locale.ROOT) + ".yaml",
              1,
              "'" + tag + "' already lets us guess " + other + "; keep it in one country");
        }
      }
    }
    return guesses;
  }

  private <T> List<T> each(String folder, Function<YamlNode, T> read) {
    return files.parallelStream()
        .filter(file -> file.startsWith(folder) && file.endsWith(".yaml"))
        .map(file -> read.apply(Yaml.read(source, file, problems)))
        .toList();
  }

  /** By id; two files of one folder cannot share one, since the id is the file's name. */
  private static <T> Map<String, T> index(List<T> all, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    all.forEach(one -> byId.putIfAbsent(id.apply(one), one));
    return byId;
  }
}
