package org.tideover.content;

import java.util.List;
import java.util.function.Consumer;
import org.tideover.domain.Body;
import org.tideover.domain.CopingSkill;

/** Reads {@code skills/*.yaml}. */
final class SkillReader {
  static final List<String> FIELDS = List.of("id", "name", "minutes", "bodies", "steps", "why");
  private static final int MOST_MINUTES = 30;

  private final YamlNode root;
  private final VisibleWords words;

  private SkillReader(YamlNode root, Consumer<Passage> passages) {
    this.root = root;
    this.words = new VisibleWords(Passage.Kind.SKILL, passages);
  }

  static CopingSkill read(YamlNode root, Consumer<Passage> passages) {
    return new SkillReader(root, passages).skill();
  }

  private CopingSkill skill() {
    Sheet.allow(root, FIELDS);
    Sheet.checkOrigin(root);
    CopingSkill skill =
        new CopingSkill(
            Sheet.id(root),
            words.of(root, "name"),
            root.number("minutes", 1, MOST_MINUTES),
            root.setOf("bodies", "body", Vocabulary.of(Body.values(), Body::id)),
            root.each("steps", words::of),
            words.of(root, "why"));
    if (skill.steps().isEmpty()) {
      root.field("steps").report("There is no step; write at least one");
    }
    return skill;
  }
}
