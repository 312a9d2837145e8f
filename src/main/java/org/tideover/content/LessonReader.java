package org.tideover.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tideover.domain.Lesson;

/** Reads {@code lessons/*.md}: fields on top, then the words as they are sent. */
final class LessonReader {
  static final List<String> FIELDS = List.of("id", "title", "order", "asked");
  private static final List<String> TRANSLATED_FIELDS =
      List.of("id", "title", "original", "reviewed_by", "reviewed_on");
  private static final int MOST_LESSONS = 99;

  /** A message is sent as it stands, so marks of Markdown would be read as they stand, too. */
  private static final Pattern MARKUP = Pattern.compile("(?m)^#|\\*\\*|__|]\\(|^[-*] |[{}]");

  private final FrontMatter front;
  private final Consumer<Passage> passages;
  private final Problems problems;

  private LessonReader(FrontMatter front, Consumer<Passage> passages, Problems problems) {
    this.front = front;
    this.passages = passages;
    this.problems = problems;
  }

  /** A lesson, and whether a real person signed it off. */
  record Entry(Lesson lesson, String file, boolean reviewed) {}

  static Optional<Entry> read(
      String file, String text, Consumer<Passage> passages, Problems problems) {
    return FrontMatter.read(file, FileForm.of(file, text, problems).text(), "A lesson", problems)
        .filter(FrontMatter::isUsable)
        .map(front -> new LessonReader(front, passages, problems).entry(file));
  }

  /** A lesson in another language: its words alone, for one that English has. */
  static Optional<Entry> translation(
      String file,
      String text,
      Map<String, Lesson> english,
      Consumer<Passage> passages,
      Problems outdated) {
    return FrontMatter.read(file, FileForm.of(file, text, outdated).text(), "A lesson", outdated)
        .filter(FrontMatter::isUsable)
        .flatMap(front -> new LessonReader(front, passages, outdated).translated(file, english));
  }

  private Optional<Entry> translated(String file, Map<String, Lesson> english) {
    YamlNode root = front.fields();
    root.allow(TRANSLATED_FIELDS);
    Sheet.checkReview(root);
    Lesson original = english.get(Sheet.id(root));
    if (original == null) {
      problems.add(file, 1, "There is no English lesson of this id any more; remove this file");
      return Optional.empty();
    }
    String mark = new Original(List.of(original.title(), original.text())).mark();
    if (!root.text("original").equals(mark)) {
      problems.add(
          file,
          root.field("original").line(),
          "The English words changed after this was translated; read both, mend these, and write"
              + " original: \""
              + mark
              + "\"");
    }
    String title = new VisibleWords(Passage.Kind.LESSON, passages).of(root, "title");
    return Optional.of(new Entry(original.worded(title, text(file)), file, Sheet.reviewed(root)));
  }

  private Entry entry(String file) {
    YamlNode root = front.fields();
    Sheet.allow(root, FIELDS);
    Sheet.checkOrigin(root);
    Lesson lesson =
        new Lesson(
            Sheet.id(root),
            new VisibleWords(Passage.Kind.LESSON, passages).of(root, "title"),
            root.number("order", 1, MOST_LESSONS),
            asked(root),
            text(file),
            root.texts("sources"));
    return new Entry(lesson, file, Sheet.reviewed(root));
  }

  private static Set<String> asked(YamlNode root) {
    Set<String> asked =
        root.texts("asked").stream()
            .map(words -> words.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    if (asked.isEmpty()) {
      root.field("asked").report("No question leads here; name words that people ask with");
    }
    return asked;
  }

  private String text(String file) {
    String text = front.body();
    int line = front.bodyLine();
    if (text.isEmpty()) {
      problems.add(file, line, "The lesson has no words; write them below the second ---");
    }
    if (MARKUP.matcher(text).find()) {
      problems.add(file, line, "A lesson is plain text; write lists with • and leave marks out");
    }
    passages.accept(new Passage(file, line, Sheet.stem(file), Passage.Kind.LESSON, text));
    return text;
  }
}
