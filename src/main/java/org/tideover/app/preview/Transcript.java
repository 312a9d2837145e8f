package org.tideover.app.preview;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tideover.domain.Attachment;
import org.tideover.domain.Event;
import org.tideover.domain.PersonText;

/**
 * A conversation as it is written in {@code checks/conversations}: {@code >} is what the person
 * does, {@code <} the key of what they get, {@code <*} the same any number of times, {@code <~}
 * words or a button in it, {@code ...} time that passes, {@code ~} what a connected language model
 * answers, or how often it was asked.
 *
 * @param name the file's name without its ending
 * @param about what the first lines say of it
 * @param lines what happens, in order
 * @param needsModel whether a language model takes part, which a preview has not
 */
public record Transcript(String name, String about, List<Line> lines, boolean needsModel) {
  /** Before what nobody can do. */
  public static final String UNKNOWN = "Not played: ";

  private static final Pattern TIME = Pattern.compile("[0-9]{1,6} (second|minute|hour|day)s?");

  /** One thing that happens. */
  public sealed interface Line {
    /**
     * The person does something.
     *
     * @param shown how it looks in the chat
     * @param event what reaches the program; a tap when {@code action} is not empty
     * @param action what is tapped
     */
    record Does(String shown, Event event, String action) implements Line {}

    /**
     * They get a reply.
     *
     * @param key which
     * @param many whether it comes any number of times
     */
    record Gets(String key, boolean many) implements Line {}

    /**
     * Time passes.
     *
     * @param shown in words
     * @param time how long; zero for until a session ends
     * @param offline whether the program is off meanwhile
     */
    record Waits(String shown, Duration time, boolean offline) implements Line {}

    /** Words or a button that stand in the latest reply. */
    record Holds(String words) implements Line {}

    /** What a connected language model answers from now on, or what it was asked. */
    record Model(String words) implements Line {}

    /** A remark. */
    record Remark(String words) implements Line {}
  }

  /** Reads a transcript. */
  public static Transcript read(String name, String text) {
    List<Line> lines = new ArrayList<>();
    String about =
        text.lines()
            .takeWhile(line -> line.startsWith("#"))
            .map(line -> line.substring(1).strip())
            .collect(Collectors.joining(" "));
    text.lines()
        .dropWhile(line -> line.startsWith("#"))
        .filter(line -> !line.isBlank())
        .forEach(line -> lines.add(line(line)));
    boolean model = lines.stream().anyMatch(Line.Model.class::isInstance);
    return new Transcript(name, about, List.copyOf(lines), model);
  }

  /** Reads one line that is not blank. */
  public static Line line(String line) {
    if (line.startsWith("#")) {
      return new Line.Remark(line.substring(1).strip());
    } else if (line.startsWith("...")) {
      return waits(line.substring(3).strip());
    } else if (line.startsWith("<* ")) {
      return new Line.Gets(line.substring(3).strip(), true);
    } else if (line.startsWith("<~ ")) {
      return new Line.Holds(line.substring(3));
    } else if (line.startsWith("< ")) {
      return new Line.Gets(line.substring(2).strip(), false);
    } else if (line.startsWith("~ ")) {
      return new Line.Model(line.substring(2));
    } else if (line.startsWith("> ")) {
      return does(line.substring(2));
    }
    return new Line.Remark(UNKNOWN + line);
  }

  private static Line waits(String words) {
    if (words.equals("until asked")) {
      return new Line.Waits("until the session is over", Duration.ZERO, false);
    }
    boolean offline = words.startsWith("offline ");
    String time = offline ? words.substring("offline ".length()) : words;
    String shown = offline ? time + ", while the program is off" : time;
    return TIME.matcher(time).matches()
        ? new Line.Waits(shown, duration(time), offline)
        : new Line.Remark(UNKNOWN + words);
  }

  private static Duration duration(String words) {
    String[] parts = words.split(" ");
    long amount = Long.parseLong(parts[0]);
    return switch (parts[1]) {
      case "second", "seconds" -> Duration.ofSeconds(amount);
      case "minute", "minutes" -> Duration.ofMinutes(amount);
      case "hour", "hours" -> Duration.ofHours(amount);
      case "day", "days" -> Duration.ofDays(amount);
      default -> throw new IllegalArgumentException("Not a time: " + words);
    };
  }

  private static Line does(String words) {
    if (words.startsWith("[") && words.indexOf(']') > 0) {
      String action = words.substring(1, words.indexOf(']'));
      return new Line.Does(action, new Event.Tapped(action), action);
    }
    if (words.startsWith("(") && words.indexOf(')') > 0) {
      String what = words.substring(1, words.indexOf(')'));
      return special(what, words.substring(words.indexOf(')') + 1).strip());
    }
    return new Line.Does(words, new Event.Said(new PersonText(words), false), "");
  }

  /** What is not words and no tap; a remark where nobody can do it. */
  private static Line special(String what, String words) {
    return event(what, new PersonText(words))
        .<Line>map(event -> new Line.Does(("(" + what + ") " + words).strip(), event, ""))
        .orElseGet(() -> new Line.Remark(UNKNOWN + "(" + what + ") " + words));
  }

  private static Optional<Event> event(String what, PersonText text) {
    if (what.matches("place -?[0-9.]+ -?[0-9.]+")) {
      String[] place = what.split(" ");
      return Optional.of(
          Event.Located.about(Double.parseDouble(place[1]), Double.parseDouble(place[2])));
    }
    return switch (what) {
      case "edited" -> Optional.of(new Event.Said(text, true));
      case "left" -> Optional.of(new Event.Left());
      case "returned" -> Optional.of(new Event.Returned());
      case "group" -> Optional.of(new Event.SaidInGroup(text, false, Optional.empty()));
      case "group addressed" -> Optional.of(new Event.SaidInGroup(text, true, Optional.empty()));
      default ->
          Arrays.stream(Attachment.values())
              .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(what))
              .<Event>map(Event.Sent::new)
              .findFirst();
    };
  }
}
