package org.tideover.conversation.talk;

import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Lesson;

/** Lessons, one message each: why moving may help, and what else is good to know. */
public final class Lessons {
  /** The next lesson. */
  private static final String NEXT = "lesson:next";

  private Lessons() {}

  /** The lesson that answers a question, or an honest word that there is none. */
  static Step asked(Step step, String question, Moment moment) {
    return moment
        .advisor()
        .lesson(question, last(step))
        .map(lesson -> shown(step, lesson))
        .orElseGet(() -> step.say(Act.say("answer.learn").offering(NEXT, Menu.LINES)));
  }

  /** The lesson after the last. */
  public static Step next(Step step, Moment moment) {
    return asked(step, "", moment);
  }

  private static Step shown(Step step, Lesson lesson) {
    return step.person(step.person().wasTaught(lesson.id()))
        .say(
            Act.say("lesson.show")
                .showing(new Act.Subject.OfLesson(lesson.id()))
                .offering(NEXT, Menu.START_NOW));
  }

  private static String last(Step step) {
    return step.person().memory().lesson().orElse("");
  }
}
