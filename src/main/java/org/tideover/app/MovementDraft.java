package org.tideover.app;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A movement that an author begins.
 *
 * @param name how people read it
 * @param family an id
 * @param posture an id
 * @param effort 0 to 6
 * @param places ids
 * @param bodies ids
 * @param why one sentence
 * @param steps in order
 * @param easier an easier form of the longest step
 * @param harder a harder form of it
 * @param figure the picture that every step begins with; empty for none
 * @param source where it comes from
 */
record MovementDraft(
    String name,
    String family,
    String posture,
    String effort,
    List<String> places,
    List<String> bodies,
    String why,
    List<Step> steps,
    String easier,
    String harder,
    String figure,
    String source) {
  /** Fewer steps are no session. */
  static final int LEAST_STEPS = 4;

  /** For each posture a body at rest, so that a step has a picture until it gets its own. */
  private static final Map<String, String> AT_REST =
      Map.of(
          "standing", "stand-rest",
          "seated", "sit-rest",
          "lying", "lie-back-rest",
          "floor", "floor-sit-rest",
          "wall", "stand-by-wall",
          "wheelchair", "wheelchair-rest",
          "water", "water-walk");

  /** The picture that fits a posture. */
  static String atRest(String posture) {
    return AT_REST.getOrDefault(posture, "stand-rest");
  }

  /**
   * What to do.
   *
   * @param text one short sentence
   * @param seconds how long
   */
  record Step(String text, int seconds) {}

  private static final String FORM =
      """
      # A movement. README.md explains every field; check it with: ./tideover content check
      id: %s
      name: %s
      family: %s
      posture: %s
      effort: %s
      places: [%s]
      bodies: [%s]
      # What is needed, or "" for nothing.
      equipment: ""
      # Who should be careful: heart, dizzy, pregnancy, wound, back, knee, shoulder, falls, eating, breath, bones,
      # trauma, ask-first. Please think of each one.
      cautions: []
      # %s
      tags: [%s]
      why: %s
      # One short sentence a step. Each may also have: breathing: "…", easier: "…", harder: "…", repetitions: 10.
      # figure is its picture, the name of a file in figures/; for now it is a body at rest.
      steps:
      %s
      # Ids of facts that the movement rests on, such as CR-14.
      evidence: []
      sources:
        - %s
      # Only a qualified person who has read all of this fills these two: a name, and a day like 2026-11-23.
      reviewed_by: ""
      reviewed_on: ""
      """;

  private static final String TAGS =
      "What else it suits: default-gentle, unseen, sleepless, anger, anxious, restless, wheelchair,"
          + " small-room, planned."
          + " In public only what is unseen fits.";

  /** The id that its name becomes. */
  String id() {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** The file. */
  String yaml() {
    return FORM.formatted(
        id(),
        quoted(name),
        family,
        posture,
        effort,
        String.join(", ", places),
        String.join(", ", bodies),
        TAGS,
        places.contains("public") ? "unseen" : "",
        quoted(why),
        steps.stream().map(this::step).collect(Collectors.joining("\n")),
        quoted(source));
  }

  private String step(Step step) {
    String lines = "  - text: %s\n    seconds: %d".formatted(quoted(step.text()), step.seconds());
    if (step.equals(longest())) {
      lines += "\n    easier: %s\n    harder: %s".formatted(quoted(easier), quoted(harder));
    }
    return figure.isEmpty() ? lines : lines + "\n    figure: " + figure;
  }

  private Step longest() {
    return steps.stream().max(Comparator.comparingInt(Step::seconds)).orElseThrow();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
