package org.tideover.reply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tideover.content.Content;
import org.tideover.domain.Act;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.Movement;
import org.tideover.domain.MovementStep;

/** The variables that a movement, a step or a skill brings into a reply. */
final class Subjects {
  private static final int BAR = 10;

  private final Content content;

  Subjects(Content content) {
    this.content = content;
  }

  Map<String, String> variables(Act.Subject subject) {
    return switch (subject) {
      case Act.Subject.Words words -> Map.of();
      case Act.Subject.OfMovement card ->
          content.movement(card.movement()).map(found -> card(found, card)).orElseGet(Map::of);
      case Act.Subject.OfStep step ->
          content.movement(step.movement()).map(found -> step(found, step)).orElseGet(Map::of);
      case Act.Subject.OfSkill skill ->
          content.skill(skill.skill()).map(Subjects::skill).orElseGet(Map::of);
    };
  }

  private Map<String, String> card(Movement movement, Act.Subject.OfMovement card) {
    return Map.of(
        "name", movement.name(),
        "minutes", String.valueOf(movement.minutes()),
        "effort", String.valueOf(movement.effort()),
        "equipment", movement.equipment(),
        "why", movement.why(),
        "reason", card.reason().isEmpty() ? "" : content.reply(card.reason()).getFirst(),
        "cautions", cautions(movement));
  }

  private String cautions(Movement movement) {
    return movement.cautions().stream()
        .sorted()
        .map(caution -> "• " + content.reply("caution." + caution.id()).getFirst())
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, String> step(Movement movement, Act.Subject.OfStep shown) {
    int index = Math.min(shown.index(), movement.steps().size() - 1);
    MovementStep step = movement.steps().get(index);
    boolean easier = shown.easier() && !step.easier().isEmpty();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", movement.name());
    values.put("number", String.valueOf(index + 1));
    values.put("count", String.valueOf(movement.steps().size()));
    values.put("do", easier ? step.easier() : step.text());
    values.put("breathing", step.breathing());
    values.put("remaining", time(shown.remainingSeconds()));
    values.put("bar", bar(shown.remainingSeconds(), step.seconds()));
    return values;
  }

  private static Map<String, String> skill(CopingSkill skill) {
    List<String> steps = skill.steps();
    StringBuilder numbered = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      numbered.append(i + 1).append(". ").append(steps.get(i)).append('\n');
    }
    return Map.of(
        "name", skill.name(),
        "minutes", String.valueOf(skill.minutes()),
        "why", skill.why(),
        "steps", numbered.toString().strip());
  }

  private static String time(int seconds) {
    return seconds < 60 ? seconds + " s" : "%d:%02d min".formatted(seconds / 60, seconds % 60);
  }

  /** How far the step has come, as a bar that fills. */
  private static String bar(int remaining, int seconds) {
    int done = Math.clamp(BAR - Math.ceilDiv(remaining * BAR, Math.max(1, seconds)), 0, BAR);
    return "▰".repeat(done) + "▱".repeat(BAR - done);
  }
}
