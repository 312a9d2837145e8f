package org.tideover.app;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
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
    String source) {

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
      # Four steps or more, one short sentence each. Beside seconds a step may have: repetitions: 5,
      # breathing: "…", easier: "…", harder: "…", figure: an id. At least one has easier, and one harder.
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
        steps.stream().map(MovementDraft::step).collect(Collectors.joining("\n")),
        quoted(source));
  }

  private static String step(Step step) {
    return "  - text: %s\n    seconds: %d".formatted(quoted(step.text()), step.seconds());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
