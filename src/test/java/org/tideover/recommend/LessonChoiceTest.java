package org.tideover.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.domain.Lesson;

/** Which lesson answers which question, in what order, and never the same twice in a row. */
class LessonChoiceTest {
  private final List<Lesson> lessons =
      Content.load(ContentSource.directory(Path.of("content"))).lessons();
  private final LessonChoice choice = new LessonChoice(lessons);

  @ParameterizedTest
  @CsvSource({
    "why does exercise help, why-movement-helps",
    "how long until my brain heals, reward",
    "why do i feel worse at night, sleep",
    "how does stress cause cravings, stress",
    "What is urge surfing?, how-urges-move",
    "what does the science say, what-research-says",
    "is addiction a disease, how-you-see-yourself",
    "how does suboxone work, medicine-is-recovery",
    "what is post acute withdrawal, when-withdrawal-comes",
    "why is my tolerance lower after a break, after-a-break",
    "is it safe with a heart problem, ask-your-clinic",
    "can i do too much, avoid-extremes",
  })
  void aQuestionFindsItsLesson(String question, String lesson) {
    assertThat(choice.about(question, "")).map(Lesson::id).contains(lesson);
  }

  @Test
  void aQuestionThatNoLessonAnswersFindsNone() {
    assertThat(choice.about("how do planes fly so high", "")).isEmpty();
    assertThat(choice.about("how do planes fly so high", "stress")).isEmpty();
  }

  @Test
  void anOpenQuestionGoesThroughAllLessonsInOrder() {
    Set<String> seen = new HashSet<>();
    String last = "";
    for (int i = 0; i < lessons.size(); i++) {
      last = choice.about("why", last).orElseThrow().id();
      assertThat(last).isEqualTo(lessons.get(i).id());
      seen.add(last);
    }
    assertThat(seen).hasSize(lessons.size());
    assertThat(choice.about("", last)).contains(lessons.getFirst());
  }

  @Test
  void noLessonComesTwiceInARow() {
    Random random = new Random(20261126);
    List<String> words = lessons.stream().flatMap(one -> one.asked().stream()).toList();
    String last = "";
    for (int i = 0; i < 3_000; i++) {
      String question = "why " + words.get(random.nextInt(words.size())) + " and so on";
      String next = choice.about(question, last).orElseThrow().id();
      assertThat(next).as(question).isNotEqualTo(last);
      last = next;
    }
  }

  @Test
  void aLessonThatIsGoneLeadsToTheFirst() {
    assertThat(choice.about("why", "no-such-lesson")).contains(lessons.getFirst());
  }

  @Test
  void whereThereIsNoOtherLessonNoneIsShown() {
    assertThat(new LessonChoice(List.of()).about("why", "")).isEmpty();
    LessonChoice one = new LessonChoice(lessons.subList(0, 1));
    assertThat(one.about("why", lessons.getFirst().id())).isEmpty();
  }
}
