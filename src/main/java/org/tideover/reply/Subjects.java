package org.tideover.reply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tideover.content.Content;
import org.tideover.domain.Act;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.Movement;
import org.tideover.domain.MovementStep;
import org.tideover.domain.PlanEntry;

/** The variables that a movement, a step or a skill brings into a reply. */
final class Subjects {
  private static final int BAR = 10;

  private final Content content;
  private final Labels labels;

  Subjects(Content content, Labels labels) {
    this.content = content;
    this.labels = labels;
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
      case Act.Subject.OfPlan plan -> Map.of("items", items(plan.entries()));
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
    values.put("repetitions", step.repetitions() == 0 ? "" : String.valueOf(step.repetitions()));
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

  /** The lines of a safety plan; an idea that content no longer has is left out. */
  private String items(List<PlanEntry> entries) {
    return entries.stream()
        .map(this::words)
        .flatMap(Optional::stream)
        .map(line -> "• " + line)
        .collect(Collectors.joining("\n"));
  }

  private Optional<String> words(PlanEntry entry) {
    return switch (entry) {
      case PlanEntry.Own own -> Optional.of(own.words().reveal());
      case PlanEntry.Idea idea -> labels.known(idea.action());
    };
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
