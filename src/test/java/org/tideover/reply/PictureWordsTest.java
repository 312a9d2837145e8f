package org.tideover.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.domain.Act;
import org.tideover.domain.Extra;
import org.tideover.domain.Movement;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.StepForm;

/** Which messages bring a figure, and that their words fit under it. */
class PictureWordsTest {
  /** Telegram's limit on the words under a picture. */
  private static final int CAPTION = 1024;

  private static final Content CONTENT = Content.load(ContentSource.classPath());
  private static final Addressee SOMEBODY = new Addressee(new PersonId("telegram", "1"), "", "en");

  private final Renderer renderer = new Renderer(CONTENT, new Random(7));

  @Test
  void everyStepFitsUnderItsFigure() {
    for (Movement movement : CONTENT.movements()) {
      for (int i = 0; i < movement.steps().size(); i++) {
        for (StepForm form : StepForm.values()) {
          OutgoingMessage message = step(movement, i, form);
          assertThat(message.text().length()).as(movement.id()).isLessThanOrEqualTo(CAPTION);
          assertThat(message.extra()).isEqualTo(figure(movement.steps().get(i).figure()));
        }
      }
    }
  }

  @Test
  void aMovementsCardShowsTheFigureThatIsSeenLongest() {
    for (Movement movement : CONTENT.movements()) {
      Optional<Extra> shown = card(movement).extra();
      assertThat(shown.isPresent())
          .as(movement.id())
          .isEqualTo(movement.steps().stream().anyMatch(step -> !step.figure().isEmpty()));
      shown.ifPresent(extra ->
          assertThat(seconds(movement, extra))
              .as(movement.id())
              .isEqualTo(
                  movement.steps().stream()
                      .filter(step -> !step.figure().isEmpty())
                      .mapToInt(step -> seconds(movement, new Extra.Moving(step.figure())))
                      .max()
                      .orElseThrow()));
    }
  }

  @Test
  void wordsWithoutAMovementBringNoFigure() {
    assertThat(renderer.render(Act.say("movement.finished"), SOMEBODY).extra()).isEmpty();
  }

  private OutgoingMessage step(Movement movement, int index, StepForm form) {
    return renderer.render(
        Act.say("movement.step").showing(new Act.Subject.OfStep(movement.id(), index, form, 30)),
        SOMEBODY);
  }

  private OutgoingMessage card(Movement movement) {
    return renderer.render(
        Act.say("urge.offer").showing(new Act.Subject.OfMovement(movement.id(), "")), SOMEBODY);
  }

  private static Optional<Extra> figure(String id) {
    return id.isEmpty() ? Optional.empty() : Optional.of(new Extra.Moving(id));
  }

  private static int seconds(Movement movement, Extra extra) {
    return movement.steps().stream()
        .filter(step -> new Extra.Moving(step.figure()).equals(extra))
        .mapToInt(step -> step.seconds())
        .sum();
  }
}
