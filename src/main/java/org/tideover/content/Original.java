package org.tideover.content;

import java.util.ArrayList;
import java.util.List;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.Digest;
import org.tideover.domain.Movement;

/**
 * The words that a translation was made from, as a short mark: another mark means that they changed
 * since, and that somebody has to read both again.
 */
record Original(List<String> words) {
  private static final int LENGTH = 8;

  static Original of(Movement movement) {
    List<String> words = new ArrayList<>();
    words.add(movement.name());
    words.add(movement.equipment());
    words.add(movement.why());
    movement
        .steps()
        .forEach(step ->
            words.addAll(List.of(step.text(), step.breathing(), step.easier(), step.harder())));
    return new Original(words);
  }

  static Original of(CopingSkill skill) {
    List<String> words = new ArrayList<>(skill.steps());
    words.add(skill.name());
    words.add(skill.why());
    return new Original(words);
  }

  /** Eight small letters and digits. */
  String mark() {
    return Digest.hex(String.join("\n", words)).substring(0, LENGTH);
  }
}
