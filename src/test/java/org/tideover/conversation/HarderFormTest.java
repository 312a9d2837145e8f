package org.tideover.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tideover.app.TestParts;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.conversation.state.ConversationState.InSession;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Body;
import org.tideover.domain.Event;
import org.tideover.domain.Heard;
import org.tideover.domain.MovementStep;
import org.tideover.domain.PersonId;
import org.tideover.domain.StepForm;
import org.tideover.recommend.Recommender;

/** Who may have a step in its harder form, and for how long. */
class HarderFormTest {
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final String HARDER = "session:harder";

  private final Content content = Content.load(ContentSource.directory(Path.of("content")));
  private final List<MovementStep> steps = content.movement("chair-march").orElseThrow().steps();
  private final int harder = index(true);
  private final int plain = index(false);
  private final Moment moment =
      new Moment(
          NOW,
          TestParts.advisor(
              content,
              new Recommender(content.movements(), content.skills(), new Random(1)),
              Optional.empty()),
          () -> "id");

  private int index(boolean has) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).harder().isEmpty() != has) {
        return i;
      }
    }
    throw new AssertionError("The movement must have a step of each kind");
  }

  @Test
  void anOkayBodyMayHaveAStepHarderWhereItHasSuchWords() {
    Step step = tapped(in(Body.OKAY, harder, StepForm.WRITTEN), HARDER);
    assertThat(form(step)).isEqualTo(StepForm.HARDER);
    assertThat(shown(step)).isEqualTo(steps.get(harder).harder());
    assertThat(form(tapped(in(Body.OKAY, plain, StepForm.WRITTEN), HARDER)))
        .isEqualTo(StepForm.WRITTEN);
  }

  @Test
  void noOtherBodyIsOfferedMoreNotEvenByAnOldButton() {
    for (Body body : List.of(Body.TIRED, Body.IN_PAIN, Body.WITHDRAWAL)) {
      Step step = tapped(in(body, harder, StepForm.WRITTEN), HARDER);
      assertThat(form(step)).as(body.id()).isEqualTo(StepForm.WRITTEN);
      assertThat(offered(step)).as(body.id()).doesNotContain(HARDER);
    }
  }

  @Test
  void easierAndHarderAreTwoWaysOfOneLadder() {
    PersonState easy = in(Body.TIRED, harder, StepForm.EASIER);
    assertThat(form(tapped(easy, HARDER))).isEqualTo(StepForm.WRITTEN);
    PersonState hard = in(Body.OKAY, harder, StepForm.HARDER);
    assertThat(form(tapped(hard, "session:easier"))).isEqualTo(StepForm.WRITTEN);
    assertThat(offered(tapped(hard, "session:easier"))).contains(HARDER);
  }

  @Test
  void theNextStepIsNotHarderByItself() {
    Step step = tapped(in(Body.OKAY, harder, StepForm.HARDER), "session:skip");
    assertThat(form(step)).isEqualTo(StepForm.WRITTEN);
    Step gentle = tapped(in(Body.OKAY, harder, StepForm.EASIER), "session:skip");
    assertThat(form(gentle)).isEqualTo(StepForm.EASIER);
  }

  private PersonState in(Body body, int step, StepForm form) {
    return PersonState.meet(new PersonId("test", "1"), NOW)
        .wasIntroduced()
        .feeling(body, NOW)
        .in(new InSession("id", "chair-march", step, form, NOW.plusSeconds(9), Optional.empty()));
  }

  private Step tapped(PersonState person, String action) {
    return Conversation.advance(
        new Happening(person, new Event.Tapped(action), Heard.nothing()), moment);
  }

  private static StepForm form(Step step) {
    return ((InSession) step.person().conversation()).form();
  }

  private String shown(Step step) {
    Act.Subject.OfStep subject = (Act.Subject.OfStep) step.acts().getLast().subject();
    return steps.get(subject.index()).text(subject.form());
  }

  private static List<String> offered(Step step) {
    return step.acts().getLast().choices().stream().flatMap(List::stream).toList();
  }
}
