package org.tideover.app.preview;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tideover.domain.Attachment;
import org.tideover.domain.Event;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonText;

/**
 * A conversation as it is written in {@code checks/conversations}: {@code >} is what the person
 * does, {@code <} the key of what they get, {@code ...} time that passes, {@code #} a remark.
 * {@code @ben >} and {@code @ben <} are the same of somebody else; {@code {invitation}} in their
 * words is the end of the latest link.
 *
 * @param name the file's name without its ending
 * @param about what the first lines say of it
 * @param lines what happens, in order
 * @param needsModel whether a language model takes part, which a preview has not
 */
public record Transcript(String name, String about, List<Line> lines, boolean needsModel) {
  /** Before what a preview cannot do. */
  static final String UNKNOWN = "Not played: ";

  private static final Pattern TIME = Pattern.compile("[0-9]{1,6} (second|minute|hour|day)s?");
  private static final Pattern CLOCK =
      Pattern.compile("(?:([A-Z][a-z]+day) )?([0-9]{2}:[0-9]{2}) in ([A-Z][A-Za-z]+/[A-Za-z_]+)");
  private static final Pattern OTHER = Pattern.compile("@([a-z]+) ([<>].*)");
  private static final Pattern LINK = Pattern.compile("start[= ]([A-Za-z0-9_-]+)");
  private static final String INVITATION = "{invitation}";

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
    record Gets(String key, boolean many) implements Line {
      /** Whether it is this reply; {@code nudge.*} is any of a kind, where chance chooses. */
      public boolean is(String reply) {
        return key.endsWith(".*")
            ? reply.startsWith(key.substring(0, key.length() - 1))
            : reply.equals(key);
      }
    }

    /**
     * Time passes.
     *
     * @param shown in words
     * @param time how long; zero for until a session ends
     * @param offline whether the program is off meanwhile
     */
    record Waits(String shown, Duration time, boolean offline) implements Line {}

    /**
     * Time passes until a clock shows something.
     *
     * @param shown in words
     * @param day which weekday; empty for the first time it shows that
     * @param clock what it shows
     * @param zone where it hangs
     */
    record Until(String shown, Optional<DayOfWeek> day, LocalTime clock, ZoneId zone)
        implements Line {
      /** How long that is. */
      public Duration from(Instant now) {
        ZonedDateTime wall = now.atZone(zone);
        ZonedDateTime first = wall.with(clock);
        ZonedDateTime next = first.isAfter(wall) ? first : first.plusDays(1);
        return Duration.between(
            wall, day.map(TemporalAdjusters::nextOrSame).map(next::with).orElse(next));
      }
    }

    /**
     * Somebody else does or gets something.
     *
     * @param name who
     * @param line what
     */
    record Other(String name, Line line) implements Line {}

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
        .forEach(line -> line(line, lines));
    boolean model = text.lines().anyMatch(line -> line.startsWith("~ "));
    return new Transcript(name, about, List.copyOf(lines), model);
  }

  private static void line(String line, List<Line> lines) {
    if (line.startsWith("#")) {
      lines.add(new Line.Remark(line.substring(1).strip()));
    } else if (line.startsWith("...")) {
      lines.add(waits(line.substring(3).strip()));
    } else if (line.startsWith("<* ")) {
      lines.add(new Line.Gets(line.substring(3).strip(), true));
    } else if (line.startsWith("< ")) {
      lines.add(new Line.Gets(line.substring(2).strip(), false));
    } else if (line.startsWith("> ")) {
      lines.add(does(line.substring(2)));
    } else if (line.startsWith("@")) {
      lines.add(other(line));
    } else if (!line.startsWith("<~ ") && !line.startsWith("~ ")) {
      lines.add(new Line.Remark(UNKNOWN + line));
    }
  }

  private static Line other(String line) {
    Matcher other = OTHER.matcher(line);
    List<Line> theirs = new ArrayList<>();
    if (other.matches()) {
      line(other.group(2), theirs);
    }
    return theirs.isEmpty()
        ? new Line.Remark(UNKNOWN + line)
        : new Line.Other(other.group(1), theirs.getFirst());
  }

  /**
   * What somebody does who may have been handed an invitation.
   *
   * @param seen the messages up to now
   */
  public static Event invited(Event event, List<OutgoingMessage> seen) {
    if (!(event instanceof Event.Said said) || !said.text().reveal().contains(INVITATION)) {
      return event;
    }
    String token =
        seen.reversed().stream()
            .map(message -> LINK.matcher(message.text()))
            .filter(Matcher::find)
            .map(link -> link.group(1))
            .findFirst()
            .orElse(INVITATION);
    return new Event.Said(
        new PersonText(said.text().reveal().replace(INVITATION, token)), said.edited());
  }

  private static Line until(String words) {
    Matcher clock = CLOCK.matcher(words);
    return clock.matches()
        ? new Line.Until(
            "until " + words,
            Optional.ofNullable(clock.group(1))
                .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT))),
            LocalTime.parse(clock.group(2)),
            ZoneId.of(clock.group(3)))
        : new Line.Remark(UNKNOWN + "until " + words);
  }

  private static Line waits(String words) {
    if (words.equals("until asked")) {
      return new Line.Waits("until the session is over", Duration.ZERO, false);
    }
    if (words.startsWith("until ")) {
      return until(words.substring("until ".length()));
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

  /** What is not words and no tap; a remark where a preview cannot do it. */
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
