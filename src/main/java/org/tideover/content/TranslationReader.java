package org.tideover.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.Movement;
import org.tideover.domain.MovementStep;

/**
 * Reads {@code movements/*.yaml} and {@code skills/*.yaml} of another language: words alone, for an
 * id that English has.
 *
 * <p>A file whose English original got other steps is left out until somebody translates it again,
 * and said to be outdated: a change of the original must not wait for every translator.
 */
final class TranslationReader {
  static final List<String> MOVEMENT_FIELDS =
      List.of("id", "name", "equipment", "why", "steps", "original", "reviewed_by", "reviewed_on");
  static final List<String> STEP_FIELDS = List.of("text", "breathing", "easier", "harder");
  static final List<String> SKILL_FIELDS =
      List.of("id", "name", "why", "steps", "original", "reviewed_by", "reviewed_on");

  private final Problems outdated;
  private final Consumer<Passage> passages;

  /**
   * Reads files of one language.
   *
   * @param outdated takes what is no longer a translation of its original
   * @param passages takes the words
   */
  TranslationReader(Problems outdated, Consumer<Passage> passages) {
    this.outdated = outdated;
    this.passages = passages;
  }

  Optional<Movement> movement(YamlNode root, Map<String, Movement> originals) {
    root.allow(MOVEMENT_FIELDS);
    Sheet.checkReview(root);
    VisibleWords words = new VisibleWords(Passage.Kind.MOVEMENT, passages);
    Optional<Movement> original = original(root, originals);
    List<YamlNode> steps = root.field("steps").items();
    original.ifPresent(english -> compare(root, Original.of(english)));
    return original
        .filter(english -> fits(root, steps, english.steps()))
        .map(english ->
            english.worded(
                words.of(root, "name"),
                root.has("equipment") ? root.text("equipment") : "",
                words.of(root, "why"),
                worded(words, steps, english.steps())));
  }

  Optional<CopingSkill> skill(YamlNode root, Map<String, CopingSkill> originals) {
    root.allow(SKILL_FIELDS);
    Sheet.checkReview(root);
    VisibleWords words = new VisibleWords(Passage.Kind.SKILL, passages);
    Optional<CopingSkill> original = original(root, originals);
    List<YamlNode> steps = root.field("steps").items();
    original.ifPresent(english -> compare(root, Original.of(english)));
    return original
        .filter(english -> isCounted(root, steps.size(), english.steps().size()))
        .map(english ->
            english.worded(
                words.of(root, "name"),
                steps.stream().map(words::of).toList(),
                words.of(root, "why")));
  }

  private <T> Optional<T> original(YamlNode root, Map<String, T> originals) {
    String id = Sheet.id(root);
    Optional<T> original = Optional.ofNullable(originals.get(id));
    if (original.isEmpty()) {
      say(root, "There is no English original '" + id + "' any more; remove this file");
    }
    return original;
  }

  private void compare(YamlNode root, Original original) {
    if (!root.text("original").equals(original.mark())) {
      say(
          root.field("original"),
          "The English words changed after this was translated; read both, mend these, and write"
              + " original: \""
              + original.mark()
              + "\"");
    }
  }

  private boolean fits(YamlNode root, List<YamlNode> steps, List<MovementStep> english) {
    if (!isCounted(root, steps.size(), english.size())) {
      return false;
    }
    boolean fits = true;
    for (int i = 0; i < steps.size(); i++) {
      YamlNode step = steps.get(i);
      step.allow(STEP_FIELDS);
      fits &= alike(step, "breathing", english.get(i).breathing());
      fits &= alike(step, "easier", english.get(i).easier());
      fits &= alike(step, "harder", english.get(i).harder());
    }
    return fits;
  }

  private boolean isCounted(YamlNode root, int steps, int english) {
    if (steps != english) {
      say(
          root.field("steps"),
          "English has %d steps, and here are %d; until they agree, English is shown"
              .formatted(english, steps));
    }
    return steps == english;
  }

  /** A form that English does not have, or that is missing here, would show other words. */
  private boolean alike(YamlNode step, String form, String english) {
    if (step.has(form) == english.isEmpty()) {
      say(
          step,
          english.isEmpty()
              ? "English has no '" + form + "' here; until they agree, English is shown"
              : "'" + form + "' is not translated; until it is, English is shown");
    }
    return step.has(form) != english.isEmpty();
  }

  private void say(YamlNode node, String advice) {
    outdated.add(node.file(), node.line(), advice);
  }

  private static List<MovementStep> worded(
      VisibleWords words, List<YamlNode> steps, List<MovementStep> english) {
    List<MovementStep> worded = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      YamlNode step = steps.get(i);
      worded.add(
          english
              .get(i)
              .worded(
                  words.of(step, "text"),
                  words.perhaps(step, "breathing"),
                  words.perhaps(step, "easier"),
                  words.perhaps(step, "harder")));
    }
    return worded;
  }
}
