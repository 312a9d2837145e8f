package org.tideover.content;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tideover.domain.Body;
import org.tideover.domain.Caution;
import org.tideover.domain.Family;
import org.tideover.domain.Movement;
import org.tideover.domain.MovementStep;
import org.tideover.domain.Place;
import org.tideover.domain.Posture;

/** Reads {@code movements/*.yaml}. */
final class MovementReader {
  static final List<String> FIELDS =
      List.of(
          "id",
          "name",
          "family",
          "posture",
          "effort",
          "places",
          "bodies",
          "equipment",
          "cautions",
          "tags",
          "why",
          "steps");
  static final List<String> STEP_FIELDS =
      List.of("text", "seconds", "repetitions", "breathing", "easier", "harder", "figure");
  static final Set<String> TAGS =
      Set.of(
          "default-gentle",
          "unseen",
          "sleepless",
          "anger",
          "anxious",
          "restless",
          "wheelchair",
          "small-room",
          "planned",
          "company",
          "phone");
  private static final int MOST_EFFORT = 6;
  private static final int GENTLE_EFFORT = 2;
  private static final int LEAST_SECONDS = 5;
  private static final int MOST_SECONDS = 900;
  private static final int LEAST_REPETITIONS = 2;
  private static final int MOST_REPETITIONS = 60;

  private final YamlNode root;
  private final VisibleWords words;

  private MovementReader(YamlNode root, Consumer<Passage> passages) {
    this.root = root;
    this.words = new VisibleWords(Passage.Kind.MOVEMENT, passages);
  }

  static Movement read(YamlNode root, Consumer<Passage> passages) {
    return new MovementReader(root, passages).movement();
  }

  private Movement movement() {
    Sheet.allow(root, FIELDS);
    Sheet.checkOrigin(root);
    Movement movement =
        new Movement(
            Sheet.id(root),
            words.of(root, "name"),
            root.field("family")
                .oneOf("family", Vocabulary.of(Family.values(), Family::id))
                .orElse(Family.AEROBIC),
            root.field("posture")
                .oneOf("posture", Vocabulary.of(Posture.values(), Posture::id))
                .orElse(Posture.ANY),
            root.number("effort", 0, MOST_EFFORT),
            root.setOf("places", "place", Vocabulary.of(Place.values(), Place::id)),
            root.setOf("bodies", "body", Vocabulary.of(Body.values(), Body::id)),
            equipment(),
            root.setOf("cautions", "caution", Vocabulary.of(Caution.values(), Caution::id)),
            words.of(root, "why"),
            root.each("steps", this::step),
            root.setOf("tags", "tag", Vocabulary.of(List.copyOf(TAGS), tag -> tag)));
    checkSafety(movement);
    return movement;
  }

  private String equipment() {
    String needed = root.text("equipment");
    return needed.isEmpty() ? needed : words.of(root, "equipment");
  }

  private MovementStep step(YamlNode step) {
    step.allow(STEP_FIELDS);
    return new MovementStep(
        words.of(step, "text"),
        step.number("seconds", LEAST_SECONDS, MOST_SECONDS),
        step.has("repetitions")
            ? step.number("repetitions", LEAST_REPETITIONS, MOST_REPETITIONS)
            : 0,
        words.perhaps(step, "breathing"),
        words.perhaps(step, "easier"),
        words.perhaps(step, "harder"),
        step.has("figure") ? Sheet.reference(step, "figure") : "");
  }

  private void checkSafety(Movement movement) {
    if (!movement.bodies().stream().allMatch(Body::mayMove)) {
      root.field("bodies").report("No movement suits a sleepy body; remove 'sleepy'");
    }
    if (movement.bodies().contains(Body.WITHDRAWAL) && movement.effort() > GENTLE_EFFORT) {
      root.field("effort")
          .report("In withdrawal effort is at most 2; lower it, or remove the body");
    }
    if (movement.places().contains(Place.PUBLIC) && !movement.tags().contains("unseen")) {
      root.field("places")
          .report("Only what is not seen suits 'public'; tag it 'unseen', or remove");
    }
    checkFilled(movement);
  }

  private void checkFilled(Movement movement) {
    if (movement.steps().isEmpty()) {
      root.field("steps").report("There is no step; write at least one");
    }
    if (movement.places().isEmpty()) {
      root.field("places").report("There is no place; name at least one");
    }
    if (movement.bodies().isEmpty()) {
      root.field("bodies").report("There is no body it suits; name at least one");
    }
  }
}
