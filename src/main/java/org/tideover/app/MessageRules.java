package org.tideover.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tideover.content.Content;
import org.tideover.content.Problem;
import org.tideover.domain.Act;
import org.tideover.domain.Act.Subject;
import org.tideover.domain.Movement;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.StepForm;
import org.tideover.reply.Addressee;
import org.tideover.reply.Renderer;

/**
 * The messages of every movement and skill as they are sent, against Telegram's limits: a card's
 * words may stand under a picture, where 1,024 signs have room, elsewhere 4,096.
 */
final class MessageRules {
  private static final int UNDER_A_PICTURE = 1024;
  private static final int ALONE = 4096;
  private static final Addressee READER = new Addressee(new PersonId("check", "1"), "US", "en-US");

  private final Content content;
  private final Renderer renderer;

  MessageRules(Content content) {
    this.content = content;
    this.renderer = new Renderer(content, new Random(1));
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (Movement movement : content.movements()) {
      String file = "en/movements/" + movement.id() + ".yaml";
      acts(movement)
          .map(act -> renderer.render(act, READER))
          .filter(message -> message.text().length() > UNDER_A_PICTURE)
          .map(message -> tooLong(file, message, UNDER_A_PICTURE))
          .forEach(problems::add);
    }
    content.skills().stream()
        .map(skill ->
            renderer.render(Act.say("skill.show").showing(new Subject.OfSkill(skill.id())), READER))
        .filter(message -> message.text().length() > ALONE)
        .map(message -> tooLong("en/replies/skill.yaml", message, ALONE))
        .forEach(problems::add);
    return problems.stream().distinct().toList();
  }

  /** Its card, and each step in each of its forms. */
  private static Stream<Act> acts(Movement movement) {
    Act card = Act.say("urge.offer").showing(new Subject.OfMovement(movement.id(), "why.default"));
    return Stream.concat(
        Stream.of(card),
        IntStream.range(0, movement.steps().size())
            .boxed()
            .flatMap(
                index -> Stream.of(StepForm.values()).map(form -> step(movement, index, form))));
  }

  private static Act step(Movement movement, int index, StepForm form) {
    int seconds = movement.steps().get(index).seconds();
    return Act.say("movement.step")
        .showing(new Subject.OfStep(movement.id(), index, form, seconds));
  }

  private static Problem tooLong(String file, OutgoingMessage message, int most) {
    return new Problem(
        file,
        1,
        "The message '%s' gets %d signs long; at most %d have room; shorten its texts"
            .formatted(message.key(), message.text().length(), most));
  }
}
