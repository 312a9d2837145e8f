package org.tideover.app.preview;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tideover.content.Content;
import org.tideover.content.ContentException;
import org.tideover.content.ContentSource;
import org.tideover.domain.Act;
import org.tideover.domain.Act.Subject;
import org.tideover.domain.Movement;
import org.tideover.domain.PersonId;
import org.tideover.domain.StepForm;
import org.tideover.reply.Addressee;
import org.tideover.reply.Renderer;

/** Everything in one state of the content, as a reader in the United States would see it. */
final class Shelf {
  private static final Pattern VARIABLE = Pattern.compile("\\{([a-z_]+)}");
  private static final Pattern SHOWN =
      Pattern.compile("[a-z]{2}/(replies|movements|skills|lessons)/.+|resources/.+");
  private static final Pattern COMMENT = Pattern.compile("\\s*(#.*)?");

  private final ContentSource source;
  private final Content content;
  private final Wanted wanted = new Wanted();
  private final Renderer renderer;
  private final Map<Thing, List<String>> all = new TreeMap<>();

  Shelf(ContentSource source) {
    this.source = source;
    this.content = Content.readable(source);
    this.renderer = new Renderer(content, wanted);
  }

  /** By what it is, all texts of it. */
  Map<Thing, List<String>> all() {
    replies(Content.ENGLISH);
    content.languages().forEach(this::replies);
    content
        .movements()
        .forEach(movement ->
            put(
                Thing.Kind.MOVEMENT,
                movement.id(),
                "en/movements/" + movement.id() + ".yaml",
                () -> movement(movement)));
    content
        .skills()
        .forEach(skill ->
            put(
                Thing.Kind.SKILL,
                skill.id(),
                "en/skills/" + skill.id() + ".yaml",
                () ->
                    List.of(
                        text(
                            Act.say("skill.show").showing(new Subject.OfSkill(skill.id())),
                            "US"))));
    lessonsAndLines();
    return all;
  }

  private void lessonsAndLines() {
    content
        .lessons()
        .forEach(lesson ->
            put(
                Thing.Kind.LESSON,
                lesson.id(),
                "en/lessons/" + lesson.id() + ".md",
                () ->
                    List.of(
                        text(
                            Act.say("lesson.show").showing(new Subject.OfLesson(lesson.id())),
                            "US"))));
    content
        .countries()
        .forEach(country ->
            put(
                Thing.Kind.HELPLINES,
                country.name(),
                "resources/" + country.code().toLowerCase(Locale.ROOT) + ".yaml",
                () -> List.of(text(Act.say("resources"), country.code()))));
    source.files().stream()
        .filter(file -> !SHOWN.matcher(file).matches())
        .forEach(file -> put(Thing.Kind.LINES, file, file, () -> lines(file)));
  }

  /** Whether a real person has signed the file off. */
  boolean isSigned(String file) {
    return source.has(file)
        && source.read(file).lines().anyMatch(line -> line.matches("reviewed_by: *\"..*\""));
  }

  private void put(Thing.Kind kind, String name, String file, Supplier<List<String>> texts) {
    try {
      all.put(new Thing(kind, name, file), texts.get());
    } catch (ContentException | IllegalArgumentException older) {
      // Written for a program that had other replies; its own words cannot be filled in.
      all.put(new Thing(kind, name, file), lines(file));
    }
  }

  private void replies(String language) {
    Map<String, String> files = places(language);
    String suffix = language.equals(Content.ENGLISH) ? "" : " (" + language + ")";
    for (String key : content.replyKeys()) {
      if (language.equals(Content.ENGLISH) || content.says(key, language)) {
        String file = files.getOrDefault(key, language + "/replies/");
        put(Thing.Kind.REPLY, key + suffix, file, () -> variants(key, language));
      }
    }
    String buttons = language + "/replies/buttons.yaml";
    for (String key : content.allButtonWords().keySet()) {
      if (files.containsKey(key)) {
        put(
            Thing.Kind.BUTTON,
            key + suffix,
            buttons,
            () -> List.of("[" + content.button(key, language) + "]"));
      }
    }
  }

  /** In which file each key of a language stands. */
  private Map<String, String> places(String language) {
    Map<String, String> places = new HashMap<>();
    Pattern key = Pattern.compile("^([a-z0-9-]+(?:\\.[a-z0-9-]+)*):");
    for (String file : source.files()) {
      if (file.startsWith(language + "/replies/")) {
        source
            .read(file)
            .lines()
            .map(key::matcher)
            .filter(Matcher::find)
            .forEach(found -> places.put(found.group(1), file));
      }
    }
    return places;
  }

  /** Every variant as it is sent; what fills a variable only later stands there as its name. */
  private List<String> variants(String key, String language) {
    List<String> written = content.reply(key, language);
    Act act = Act.say(key);
    for (String text : written) {
      Matcher variable = VARIABLE.matcher(text);
      while (variable.find()) {
        act =
            LINES.contains(variable.group(1)) ? act : act.with(variable.group(1), variable.group());
      }
    }
    Act filled = act;
    Addressee reader = new Addressee(READER, "US", "en-US", language, false);
    return IntStream.range(0, written.size())
        .mapToObj(index -> text(filled, reader, index))
        .toList();
  }

  private static final PersonId READER = new PersonId("review", "1");
  private static final List<String> LINES =
      List.of("country", "emergency", "lines", "line", "guess");

  private List<String> movement(Movement movement) {
    Stream<Act> card =
        Stream.of(
            Act.say("urge.offer").showing(new Subject.OfMovement(movement.id(), "why.default")));
    Stream<Act> steps =
        IntStream.range(0, movement.steps().size())
            .mapToObj(index ->
                Act.say("movement.step")
                    .showing(
                        new Subject.OfStep(
                            movement.id(),
                            index,
                            StepForm.WRITTEN,
                            movement.steps().get(index).seconds())));
    Stream<String> forms =
        movement.steps().stream()
            .flatMap(step -> Stream.of(step.easier(), step.harder()))
            .filter(words -> !words.isEmpty());
    return Stream.concat(Stream.concat(card, steps).map(act -> text(act, "US")), forms).toList();
  }

  private String text(Act act, String country) {
    return text(act, new Addressee(READER, country, "en-US"), 0);
  }

  private String text(Act act, Addressee reader, int variant) {
    wanted.variant = variant;
    return renderer.render(act, reader).text();
  }

  private List<String> lines(String file) {
    return source.read(file).lines().filter(line -> !COMMENT.matcher(line).matches()).toList();
  }

  /** A choice that falls on the variant that is wanted: to build a renderer for each takes long. */
  private static final class Wanted implements RandomGenerator {
    private int variant;

    @Override
    public long nextLong() {
      return variant;
    }

    @Override
    public int nextInt(int bound) {
      return Math.min(variant, bound - 1);
    }
  }
}
