package org.tideover.content;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps to what Telegram accepts and what fits on a phone. */
final class LimitCheck {
  private static final int MOST_TEXT = 4096;
  private static final int MOST_BUTTON = 40;

  /** What comes back when a button is tapped, in bytes; keys have one a letter. */
  private static final int MOST_ACTION = 64;

  private static final int MOST_COMMAND = 256;

  /** A step is one short sentence, read between two breaths. */
  private static final int MOST_SENTENCE = 200;

  /** A lesson is read in one look, with its title and its sources. */
  private static final int MOST_LESSON = 900;

  private static final Map<String, Integer> MOST =
      Map.of("bot.description", 512, "bot.short-description", 120);

  /** How long a variable may get; the helplines of a country are the longest. */
  private static final Map<String, Integer> ROOM =
      Map.of("lines", 2000, "items", 1300, "text", MOST_LESSON, "emergency", 80);

  private static final int OTHER_ROOM = 300;
  private static final Pattern VARIABLE = Pattern.compile("\\{([a-z0-9_-]+)}");
  private static final Pattern COMMAND = Pattern.compile("command\\.[a-z0-9_]{1,32}");

  private final Problems problems;

  LimitCheck(Problems problems) {
    this.problems = problems;
  }

  void check(Collection<Passage> passages) {
    passages.forEach(this::check);
  }

  private void check(Passage passage) {
    int length = filledLength(passage.text());
    int most = most(passage);
    if (length > most) {
      passage.report(
          problems,
          "This gets %d characters long; at most %d are possible".formatted(length, most));
    }
    if (isCommand(passage) && !COMMAND.matcher(passage.key()).matches()) {
      passage.report(problems, "A command is 1 to 32 small letters, digits or underscores");
    }
    if (passage.kind() == Passage.Kind.BUTTON && passage.key().length() > MOST_ACTION) {
      passage.report(
          problems, "The key is too long for a button; at most %d letters".formatted(MOST_ACTION));
    }
  }

  private static boolean isCommand(Passage passage) {
    return passage.kind() == Passage.Kind.REPLY && passage.key().startsWith("command.");
  }

  private static int most(Passage passage) {
    if (passage.kind() == Passage.Kind.BUTTON) {
      return MOST_BUTTON;
    }
    if (passage.kind() == Passage.Kind.LESSON) {
      return MOST_LESSON;
    }
    if (passage.kind() == Passage.Kind.MOVEMENT || passage.kind() == Passage.Kind.SKILL) {
      return MOST_SENTENCE;
    }
    return isCommand(passage) ? MOST_COMMAND : MOST.getOrDefault(passage.key(), MOST_TEXT);
  }

  private static int filledLength(String text) {
    Matcher matcher = VARIABLE.matcher(text);
    int length = text.length();
    while (matcher.find()) {
      length += ROOM.getOrDefault(matcher.group(1), OTHER_ROOM) - matcher.group().length();
    }
    return length;
  }
}
