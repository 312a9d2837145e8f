package org.tideover.content;

import java.util.Map;
import java.util.Optional;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.Lesson;
import org.tideover.domain.Movement;

/**
 * The movements, skills and lessons that are translated into one language, by id; everything but
 * the words is as in English.
 */
record Translated(
    Map<String, Movement> movements, Map<String, CopingSkill> skills, Map<String, Lesson> lessons) {
  private static final Translated NOTHING = new Translated(Map.of(), Map.of(), Map.of());

  /** What a language has of several. */
  static Translated of(Map<String, Translated> languages, String language) {
    return languages.getOrDefault(language, NOTHING);
  }

  Optional<Movement> movement(String id) {
    return Optional.ofNullable(movements.get(id));
  }

  Optional<CopingSkill> skill(String id) {
    return Optional.ofNullable(skills.get(id));
  }

  Optional<Lesson> lesson(String id) {
    return Optional.ofNullable(lessons.get(id));
  }
}
