package org.tideover.reply;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tideover.content.Content;
import org.tideover.domain.Act;
import org.tideover.domain.Caution;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.Lesson;
import org.tideover.domain.Movement;
import org.tideover.domain.MovementStep;
import org.tideover.domain.PlanEntry;

/** The variables that a movement, a step, a skill or a lesson brings into a reply. */
final class Subjects {
  private static final int BAR = 10;
  private static final String WEEKDAYS = "weekdays";

  private final Content content;
  private final Labels labels;

  Subjects(Content content, Labels labels) {
    this.content = content;
    this.labels = labels;
  }

  /** Whether all that a subject brings is written in a language. */
  boolean isWritten(Act.Subject subject, String language) {
    return switch (subject) {
      case Act.Subject.OfMovement card ->
          content
              .movement(card.movement(), language)
              .filter(found -> isWritten(found, card, language))
              .isPresent();
      case Act.Subject.OfStep step -> content.movement(step.movement(), language).isPresent();
      case Act.Subject.OfSkill skill -> content.skill(skill.skill(), language).isPresent();
      case Act.Subject.Words words -> true;
      case Act.Subject.OfPlan plan -> true;
      case Act.Subject.OfLesson lesson -> content.lesson(lesson.lesson(), language).isPresent();
      case Act.Subject.OfLabels named -> isNamed(named.words(), language);
      case Act.Subject.OfIntention own -> isNamed(own.more(), language);
      // What these bring is written in English alone.
      default -> language.equals(Content.ENGLISH);
    };
  }

  private boolean isWritten(Movement movement, Act.Subject.OfMovement card, String language) {
    return (card.reason().isEmpty() || content.says(card.reason(), language))
        && movement.cautions().stream().allMatch(one -> content.says(key(one), language));
  }

  private boolean isNamed(Map<String, String> keys, String language) {
    return keys.values().stream()
        .allMatch(key ->
            key.contains(":") ? labels.isWritten(key, language) : content.says(key, language));
  }

  private static String key(Caution caution) {
    return "caution." + caution.id();
  }

  /** What a subject brings, in a language in which it is written. */
  Map<String, String> variables(Act act, String language) {
    return switch (act.subject()) {
      case Act.Subject.Words words -> Map.of();
      case Act.Subject.OfMovement card ->
          content
              .movement(card.movement(), language)
              .map(found -> card(found, reason(card, act, language), language))
              .orElseGet(Map::of);
      case Act.Subject.OfStep step ->
          content
              .movement(step.movement(), language)
              .map(found -> step(found, step))
              .orElseGet(Map::of);
      case Act.Subject.OfSkill skill ->
          content.skill(skill.skill(), language).map(Subjects::skill).orElseGet(Map::of);
      case Act.Subject.OfLine shown ->
          Map.of("line", content.reply("buddy.line-" + shown.line()).getFirst());
      case Act.Subject.OfProgress shown -> new ProgressWords(content).of(shown.progress());
      case Act.Subject.OfLabels named -> named(named.words(), act, language);
      case Act.Subject.OfIntention own -> intention(own, act, language);
      case Act.Subject.OfLesson lesson ->
          content.lesson(lesson.lesson(), language).map(Subjects::lesson).orElseGet(Map::of);
      case Act.Subject.OfPlan plan -> Map.of("items", items(plan.entries()));
    };
  }

  private String reason(Act.Subject.OfMovement card, Act act, String language) {
    return card.reason().isEmpty()
        ? ""
        : Template.fill(content.reply(card.reason(), language).getFirst(), act.values());
  }

  private Map<String, String> intention(Act.Subject.OfIntention own, Act act, String language) {
    Map<String, String> values = named(own.more(), act, language);
    values.put("plan", own.words().reveal());
    return values;
  }

  /** Words of content by the variable that they fill: of a reply, or of an action's label. */
  private Map<String, String> named(Map<String, String> keys, Act act, String language) {
    Map<String, String> filling = dated(act.values(), language);
    Map<String, String> values = new HashMap<>();
    keys.forEach((variable, key) ->
        values.put(
            variable,
            key.contains(":")
                ? labels.of(key, language)
                : Template.fill(content.reply(key, language).getFirst(), filling)));
    return values;
  }

  /** Days of the week are told by their numbers, and read by their names. */
  private static Map<String, String> dated(Map<String, String> told, String language) {
    String days = told.getOrDefault(WEEKDAYS, "");
    if (days.isEmpty()) {
      return told;
    }
    Map<String, String> named = new HashMap<>(told);
    named.put(
        WEEKDAYS,
        Arrays.stream(days.split(","))
            .map(day -> DayOfWeek.of(Integer.parseInt(day)))
            .map(day -> day.getDisplayName(TextStyle.FULL, Locale.of(language)))
            .collect(Collectors.joining(", ")));
    return named;
  }

  /** The figure that shows it: a step's own, and of a movement the one that is seen longest. */
  Optional<String> figure(Act.Subject subject) {
    return switch (subject) {
      case Act.Subject.OfMovement card -> content.movement(card.movement()).flatMap(Subjects::main);
      case Act.Subject.OfStep step ->
          content
              .movement(step.movement())
              .map(found -> found.steps().get(Math.min(step.index(), found.steps().size() - 1)))
              .map(MovementStep::figure)
              .filter(figure -> !figure.isEmpty());
      default -> Optional.empty();
    };
  }

  private static Optional<String> main(Movement movement) {
    Map<String, Integer> seconds = new LinkedHashMap<>();
    movement.steps().stream()
        .filter(step -> !step.figure().isEmpty())
        .forEach(step -> seconds.merge(step.figure(), step.seconds(), Integer::sum));
    int most = seconds.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return seconds.entrySet().stream()
        .filter(figure -> figure.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Map<String, String> card(Movement movement, String reason, String language) {
    return Map.of(
        "name", movement.name(),
        "minutes", String.valueOf(movement.minutes()),
        "effort", String.valueOf(movement.effort()),
        "equipment", movement.equipment(),
        "why", movement.why(),
        "reason", reason,
        "cautions", cautions(movement, language));
  }

  private String cautions(Movement movement, String language) {
    return movement.cautions().stream()
        .sorted()
        .map(caution -> "• " + content.reply(key(caution), language).getFirst())
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, String> step(Movement movement, Act.Subject.OfStep shown) {
    int index = Math.min(shown.index(), movement.steps().size() - 1);
    MovementStep step = movement.steps().get(index);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", movement.name());
    values.put("number", String.valueOf(index + 1));
    values.put("count", String.valueOf(movement.steps().size()));
    values.put("do", step.text(shown.form()));
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

  private static Map<String, String> lesson(Lesson lesson) {
    return Map.of(
        "title", lesson.title(),
        "text", lesson.text(),
        "sources", String.join("; ", lesson.sources()));
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
