package org.tideover.app.preview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tideover.app.preview.Performance.Shown;
import org.tideover.content.Content;
import org.tideover.content.Coverage;
import org.tideover.domain.Event;
import org.tideover.domain.Family;
import org.tideover.domain.Movement;
import org.tideover.domain.MovementStep;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonText;
import org.tideover.figure.Markup;

/** One page a movement, the list of all, and which of them fit in which situation. */
final class MovementPages {
  private static final Map<String, String> TAGS =
      Map.of(
          "default-gentle", "anyone who has not said how they feel",
          "unseen", "places where nobody should notice",
          "sleepless", "a night without sleep",
          "phone", "somebody to reach by phone",
          "anxious", "being anxious",
          "restless", "being bored or restless",
          "wheelchair", "a wheelchair",
          "small-room", "a small room or a cell",
          "planned", "a plan made beforehand, never the middle of an urge",
          "company", "whoever has somebody beside them");

  private static final Set<String> OF_A_SESSION =
      Set.of("urge.offer", "movement.begin", "movement.step", "movement.finished");

  /** How many movements of a situation are shown before the others unfold. */
  private static final int FIRST = 5;

  /** From the page of a movement to the site's folder. */
  private static final String UP = "../";

  private final Content content;
  private final Stage stage;
  private final Drawn pictures;

  /**
   * Of a content.
   *
   * @param pictures those that there are
   */
  MovementPages(Content content, Stage stage, Drawn pictures) {
    this.content = content;
    this.stage = stage;
    this.pictures = pictures;
  }

  /** The index: where somebody is, and what fits there. */
  Page situations() {
    return new Page(
        "index.html",
        "Which movement fits where",
        content.movements().size()
            + " movements, "
            + content.skills().size()
            + " skills and "
            + content.lessons().size()
            + " lessons. "
            + unreviewed(),
        page -> {
          page.open("div", "class", "situations");
          Coverage.of(content).forEach(row -> situation(page, row));
          page.close();
        });
  }

  private String unreviewed() {
    int count = content.unreviewed().size();
    return count == 0
        ? "Every file is signed off."
        : count + " files are not signed off by anybody yet; each page says so.";
  }

  private void situation(Markup page, Coverage row) {
    page.open("section", "class", "card", "id", row.situation().id());
    page.element("h2", row.situation().name());
    page.element(
        "p",
        row.fitting().size() + " fit" + (row.isEnough() ? "" : ": too few"),
        "class",
        row.isEnough() ? "count" : "count few");
    List<Movement> fitting = row.fitting();
    entries(page, fitting.subList(0, Math.min(FIRST, fitting.size())));
    if (fitting.size() > FIRST) {
      page.open("details").element("summary", "and " + (fitting.size() - FIRST) + " more");
      entries(page, fitting.subList(FIRST, fitting.size()));
      page.close();
    }
    page.close();
  }

  private static void entries(Markup page, List<Movement> movements) {
    page.open("ul");
    movements.forEach(movement -> entry(page.open("li"), movement).close());
    page.close();
  }

  private static Markup entry(Markup page, Movement movement) {
    return page.element("a", movement.name(), "href", "movements/" + movement.id() + ".html")
        .element("span", " " + movement.minutes() + " min, effort " + movement.effort());
  }

  /** All movements by family. */
  Page list() {
    return new Page(
        "movements.html",
        "Movements",
        "All movements, by what they are. Effort is as it feels, from 0 to 10.",
        page ->
            Arrays.stream(Family.values())
                .forEach(family -> {
                  page.element("h2", word(family.id()));
                  page.open("ul", "class", "columns");
                  content.movements().stream()
                      .filter(movement -> movement.family() == family)
                      .forEach(movement -> entry(page.open("li"), movement).close());
                  page.close();
                }));
  }

  /** The page of a movement. */
  Page of(Movement movement) {
    List<OutgoingMessage> chat = chat(movement);
    return new Page(
        "movements/" + movement.id() + ".html",
        movement.name(),
        movement.why(),
        page -> {
          String file = "en/movements/" + movement.id() + ".yaml";
          if (content.unreviewed().contains(file)) {
            Page.unreviewed(page, file);
          }
          facts(page, movement);
          cautions(page, movement);
          page.element("h2", "Step by step");
          page.open("ol", "class", "steps");
          movement.steps().forEach(step -> step(page, step));
          page.close();
          page.element("h2", "On Telegram");
          new Chat(pictures, UP).write(page, chat.stream().<Shown>map(Shown.Ours::new).toList());
        });
  }

  private void facts(Markup page, Movement movement) {
    page.open("dl", "class", "facts");
    fact(page, "Family", word(movement.family().id()));
    fact(page, "Posture", word(movement.posture().id()));
    fact(page, "Time", movement.minutes() + " min");
    fact(page, "Effort", movement.effort() + " of 10, as it feels");
    fact(page, "Where", words(movement.places().stream().map(place -> place.id())));
    fact(page, "For a body that is", words(movement.bodies().stream().map(body -> body.id())));
    fact(page, "Needs", movement.equipment().isEmpty() ? "nothing" : movement.equipment());
    fact(page, "Also suits", words(movement.tags().stream().map(MovementPages::readable)));
    fact(page, "Fits in", situations(movement));
    page.close();
  }

  private String situations(Movement movement) {
    return content.situations().stream()
        .filter(situation -> situation.fits(movement))
        .map(situation -> situation.name())
        .collect(Collectors.joining(" · "));
  }

  private static void fact(Markup page, String name, String value) {
    if (!value.isEmpty()) {
      page.open("div").element("dt", name).element("dd", value).close();
    }
  }

  private static String words(Stream<String> ids) {
    return ids.sorted().collect(Collectors.joining(", "));
  }

  /** A tag as one says it. */
  private static String readable(String tag) {
    return TAGS.getOrDefault(tag, tag.replace('-', ' '));
  }

  private static String word(String id) {
    return Character.toUpperCase(id.charAt(0)) + id.substring(1);
  }

  private void cautions(Markup page, Movement movement) {
    if (movement.cautions().isEmpty()) {
      return;
    }
    page.element("h2", "Careful with");
    page.open("ul", "class", "cautions");
    movement.cautions().stream()
        .sorted()
        .map(caution -> content.reply("caution." + caution.id()).getFirst())
        .forEach(words -> page.element("li", words));
    page.close();
  }

  private void step(Markup page, MovementStep step) {
    page.open("li");
    pictures.write(page, step.figure(), UP);
    page.open("div");
    page.element("p", step.text(), "class", "do");
    page.element(
        "p",
        step.seconds()
            + " seconds"
            + (step.repetitions() > 0 ? ", " + step.repetitions() + " times" : ""),
        "class",
        "time");
    also(page, "Breathing", step.breathing());
    also(page, "Easier", step.easier());
    also(page, "Harder", step.harder());
    page.close().close();
  }

  private static void also(Markup page, String what, String words) {
    if (!words.isEmpty()) {
      page.open("p").element("b", what + ": ").text(words).close();
    }
  }

  /** The messages of a session as the program sends them; its steps are skipped through. */
  private List<OutgoingMessage> chat(Movement movement) {
    List<OutgoingMessage> got = new ArrayList<>();
    stage.beginWith(movement.id());
    stage.happens(new Event.Said(new PersonText("im craving"), false));
    for (String tap : List.of("rate:7", "place:skip", "body:okay", "offer:start")) {
      stage.happens(new Event.Tapped(tap));
    }
    for (int step = 0; step < movement.steps().size(); step++) {
      stage.happens(new Event.Tapped("session:skip"));
    }
    got.addAll(stage.received());
    return got.stream().filter(message -> OF_A_SESSION.contains(message.key())).toList();
  }
}
