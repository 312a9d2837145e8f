package org.tideover.content;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tideover.domain.Body;
import org.tideover.domain.Family;
import org.tideover.domain.Movement;
import org.tideover.domain.MovementStep;
import org.tideover.domain.Place;

/** What the movements must offer together, and what each must have so that all can follow it. */
final class LibraryCheck {
  private static final int LEAST_STEPS = 4;
  private static final int LEAST_CHOICE = 3;
  private static final Pattern SECOND_SENTENCE = Pattern.compile("[.!?]\\s+\\p{L}");

  private final String folder;
  private final Problems problems;

  LibraryCheck(String language, Problems problems) {
    this.folder = language + "/movements";
    this.problems = problems;
  }

  void check(Content content) {
    content.movements().forEach(this::checkOne);
    checkChoice(content.movements());
    checkFamilies(content.movements());
    Coverage.of(content).stream().filter(row -> !row.isEnough()).forEach(this::reportFew);
  }

  private void checkOne(Movement movement) {
    List<MovementStep> steps = movement.steps();
    if (steps.size() < LEAST_STEPS) {
      report(movement, "It has fewer than %d steps; split it up".formatted(LEAST_STEPS));
    }
    if (steps.stream().allMatch(step -> step.easier().isEmpty())) {
      report(movement, "No step has an easier form; add 'easier' where it is hardest");
    }
    if (steps.stream().allMatch(step -> step.harder().isEmpty())) {
      report(movement, "No step has a harder form; add 'harder' where more would feel good");
    }
    steps.stream()
        .map(MovementStep::text)
        .filter(text -> SECOND_SENTENCE.matcher(text).find())
        .forEach(text -> report(movement, "A step is one sentence; split '" + text + "'"));
  }

  private void report(Movement movement, String advice) {
    problems.add(folder + "/" + movement.id() + ".yaml", 1, advice);
  }

  /** In every place and state of the body there must be something to choose from. */
  private void checkChoice(List<Movement> movements) {
    for (Place place : Place.values()) {
      for (Body body : Body.values()) {
        long fitting =
            movements.stream()
                .filter(one -> one.places().contains(place) && one.bodies().contains(body))
                .count();
        if (body.mayMove() && fitting < LEAST_CHOICE) {
          problems.add(
              folder,
              1,
              "Only %d movements fit the place '%s' and the body '%s'; write up to %d"
                  .formatted(fitting, place.id(), body.id(), LEAST_CHOICE));
        }
      }
    }
  }

  private void checkFamilies(List<Movement> movements) {
    Map<Family, Integer> count = new EnumMap<>(Family.class);
    movements.forEach(movement -> count.merge(movement.family(), 1, Integer::sum));
    for (Family family : Family.values()) {
      if (count.getOrDefault(family, 0) < Coverage.LEAST) {
        problems.add(
            folder,
            1,
            "The family '%s' has fewer than %d movements; write more"
                .formatted(family.id(), Coverage.LEAST));
      }
    }
  }

  private void reportFew(Coverage row) {
    problems.add(
        SituationReader.FILE,
        1,
        "Only %d movements fit the situation '%s'; write up to %d"
            .formatted(row.fitting().size(), row.situation().id(), Coverage.LEAST));
  }
}
