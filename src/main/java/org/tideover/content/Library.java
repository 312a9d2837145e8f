package org.tideover.content;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.CoveredSituation;
import org.tideover.domain.Lesson;
import org.tideover.domain.Movement;

/**
 * What people can do and learn, and when it fits.
 *
 * @param movements by id
 * @param skills by id
 * @param lessons by id, in the order in which they are told
 * @param situations in the file's order
 */
record Library(
    Map<String, Movement> movements,
    Map<String, CopingSkill> skills,
    Map<String, Lesson> lessons,
    List<CoveredSituation> situations) {
  Library {
    movements = Collections.unmodifiableMap(movements);
    skills = Collections.unmodifiableMap(skills);
    lessons = Collections.unmodifiableMap(lessons);
    situations = List.copyOf(situations);
  }
}
