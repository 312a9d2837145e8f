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
  private final Consumer<Passage> passages;

  private SkillReader(YamlNode root, Consumer<Passage> passages) {
    this.root = root;
    this.passages = passages;
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
            words(root.field("name")),
            root.number("minutes", 1, MOST_MINUTES),
            root.setOf("bodies", "body", Body::of),
            root.each("steps", this::words),
            words(root.field("why")));
    if (skill.steps().isEmpty()) {
      root.field("steps").report("There is no step; write at least one");
    }
    return skill;
  }

  private String words(YamlNode node) {
    passages.accept(Passage.of(node, Sheet.stem(root.file()), Passage.Kind.SKILL));
    return node.words();
  }
}
