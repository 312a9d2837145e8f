package org.tideover.recommend;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tideover.domain.Lesson;

/**
 * Which lesson comes next: the one that a question asks for, else the one after the last. Never the
 * same twice in a row.
 */
public final class LessonChoice {
  /** A question this short asks for nothing in particular, as "why" does. */
  private static final int OPEN_QUESTION = 2;

  private final List<Lesson> lessons;

  /** Chooses among these, which are in the order in which they are told. */
  public LessonChoice(List<Lesson> lessons) {
    this.lessons = List.copyOf(lessons);
  }

  /**
   * The lesson that answers a question; empty if none does.
   *
   * @param last the id of the lesson shown last, or empty
   */
  public Optional<Lesson> about(String question, String last) {
    String asked = words(question);
    boolean open = asked.strip().split(" ", -1).length <= OPEN_QUESTION;
    return best(asked, last).or(() -> open || fits(asked, last) ? after(last) : Optional.empty());
  }

  /** The lesson after the last one; the first follows on the end. Empty if there is no other. */
  private Optional<Lesson> after(String last) {
    int next = lessons.stream().map(Lesson::id).toList().indexOf(last) + 1;
    return lessons.isEmpty()
        ? Optional.empty()
        : Optional.of(lessons.get(next % lessons.size()))
            .filter(lesson -> !lesson.id().equals(last));
  }

  private Optional<Lesson> best(String asked, String last) {
    return lessons.stream()
        .filter(lesson -> !lesson.id().equals(last) && weight(lesson, asked) > 0)
        .max(
            Comparator.<Lesson>comparingInt(lesson -> weight(lesson, asked))
                .thenComparing(Lesson::order, Comparator.reverseOrder()));
  }

  /** Whether the lesson shown last is the one that was asked for. */
  private boolean fits(String asked, String last) {
    return lessons.stream()
        .anyMatch(lesson -> lesson.id().equals(last) && weight(lesson, asked) > 0);
  }

  /** How much of the question is about this lesson, in letters: a longer word says more. */
  private static int weight(Lesson lesson, String asked) {
    return lesson.asked().stream()
        .filter(words -> asked.contains(" " + words + " "))
        .mapToInt(String::length)
        .sum();
  }

  private static String words(String question) {
    return " " + NO_WORD.matcher(question.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
  }

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
}
