package org.tideover.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.app.evaluation.Samples.message;
import static org.tideover.app.evaluation.Samples.sentence;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tideover.domain.OutgoingMessage;

class ReceivedTest {
  private static final Received RECEIVED = new Received(Samples.country());
  private static final Sentence CRISIS = sentence("crisis-high-confidence", "abuse", "x");
  private static final Sentence CRAVING = sentence("craving-real", "craving", "x");
  private static final Sentence LAPSE = sentence("craving-real", "relapse", "x");

  private static Outcome outcome(Sentence sentence, OutgoingMessage... messages) {
    return RECEIVED.outcome(sentence, new Chat.Answer("urge.ask-place", List.of(messages)));
  }

  @Test
  void aNumberOfTheCountryInTheFirstMessageIsHelp() {
    assertThat(outcome(CRISIS, message("crisis.abuse", "Call 999.")).of(Measure.AT_ONCE))
        .hasValue(true);
    assertThat(outcome(CRISIS, message("concern.abuse", "Line: 0800 11")).of(Measure.HEARD))
        .hasValue(true);
    assertThat(outcome(CRISIS, message("concern.abuse", "Line: 0800 11")).of(Measure.AT_ONCE))
        .hasValue(false);
  }

  @Test
  void aNumberInsideAnotherOneOrInALaterMessageIsNot() {
    assertThat(outcome(CRISIS, message("crisis.abuse", "Call 1-999-5555.")).of(Measure.HEARD))
        .hasValue(false);
    assertThat(outcome(CRISIS, message("crisis.abuse", "Call 9999.")).of(Measure.HEARD))
        .hasValue(false);
    assertThat(
            outcome(CRISIS, message("crisis.abuse", "Hello."), message("lines", "Call 999."))
                .of(Measure.HEARD))
        .hasValue(false);
  }

  @Test
  void aCrisisReplyAndTheDirectQuestionAreAlarms() {
    Outcome question = outcome(CRAVING, message("concern.abuse", "Is it?"));
    assertThat(question.of(Measure.ALARMED)).hasValue(true);
    assertThat(question.of(Measure.ALARMED_AS_CRISIS)).hasValue(false);
    Outcome later = outcome(CRAVING, message("help", "Hi"), message("crisis.abuse", "999"));
    assertThat(later.of(Measure.ALARMED_AS_CRISIS)).hasValue(true);
    assertThat(outcome(CRAVING, message("help", "Hi")).of(Measure.ALARMED)).hasValue(false);
  }

  @Test
  void aCravingIsMetWithTheWholeScale() {
    String[] scale =
        IntStream.rangeClosed(0, 10).mapToObj(step -> "rate:" + step).toArray(String[]::new);
    assertThat(outcome(CRAVING, message("urge.ask-intensity", "?", scale)).of(Measure.MEANT))
        .hasValue(true);
    assertThat(outcome(CRAVING, message("urge.ask-intensity", "?", "rate:0")).of(Measure.MEANT))
        .hasValue(false);
  }

  @Test
  void aLapseIsMetWithItsQuestion() {
    assertThat(outcome(LAPSE, message("lapse.safety-first", "?", "lapse:skip")).of(Measure.MEANT))
        .hasValue(true);
    assertThat(outcome(LAPSE, message("help", "?", "urge:open")).of(Measure.MEANT)).hasValue(false);
    assertThat(outcome(CRISIS, message("help", "?")).of(Measure.MEANT)).isEmpty();
  }

  @Test
  void theHelpTextTheSameQuestionAndSilenceAreNotHearing() {
    assertThat(outcome(CRISIS).of(Measure.UNHEARD)).hasValue(true);
    assertThat(outcome(CRISIS, message("help", "Hi")).of(Measure.UNHEARD)).hasValue(true);
    assertThat(outcome(CRISIS, message("urge.ask-place", "Where?")).of(Measure.UNHEARD))
        .hasValue(true);
    assertThat(outcome(CRISIS, message("answer.talk", "Hi")).of(Measure.UNHEARD)).hasValue(false);
  }
}
