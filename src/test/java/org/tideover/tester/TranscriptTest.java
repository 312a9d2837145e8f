package org.tideover.tester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.Attachment;
import org.tideover.domain.Event;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonText;

/**
 * Conversations as anybody can read them, in {@code content/checks/conversations}: {@code >} is
 * what the person does, {@code <} the key of what they get, {@code <~} words or a button in it,
 * {@code ...} time that passes, {@code ~} what a connected language model answers, or how often it
 * was asked. Replies of a crisis are compared word for word.
 */
class TranscriptTest {
  private static final Path FOLDER = Path.of("content/checks/conversations");

  @TempDir Path data;

  @TestFactory
  Stream<DynamicTest> everyConversationGoesAsItIsWritten() throws IOException {
    return files().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> play(file)));
  }

  @Test
  void thereAreConversations() throws IOException {
    assertThat(files()).hasSizeGreaterThan(15);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @Test
  void thereAreApprovedWords() throws IOException {
    assertThat(new ApprovedWords().size()).isGreaterThan(70);
  }

  private void play(Path file) throws IOException {
    ApprovedWords approved = new ApprovedWords();
    Path folder = data.resolve(file.getFileName().toString());
    try (ModelScript model = ModelScript.of(Files.readAllLines(file));
        BotTester bot =
            new BotTester(folder, TestHearing.shared(), model.connected(), ModelScript.ENOUGH)) {
      Deque<OutgoingMessage> heard = new ArrayDeque<>();
      OutgoingMessage latest = null;
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        String where = file.getFileName() + ":" + number;
        if (line.startsWith("<* ")) {
          expectMany(heard, line.substring(3), where);
        } else if (line.startsWith("<~ ")) {
          assertThat(shown(latest)).as(where).contains(line.substring(3));
        } else if (line.startsWith("< ")) {
          latest = heard.poll();
          assertThat(key(latest)).as(where).isEqualTo(line.substring(2));
          approved.check(Objects.requireNonNull(latest), where);
        } else if (line.startsWith("~ ")) {
          model.follow(line.substring(2), where);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          assertThat(keys(heard)).as(where + ": said without being expected").isEmpty();
          act(bot, line);
          heard.addAll(bot.hears());
        }
      }
      assertThat(keys(heard)).as(file + ": said without being expected").isEmpty();
    }
  }

  private static void expectMany(Deque<OutgoingMessage> heard, String key, String where) {
    assertThat(key(heard.peek())).as(where).isEqualTo(key);
    while (key.equals(key(heard.peek()))) {
      heard.poll();
    }
  }

  private static List<String> keys(Deque<OutgoingMessage> heard) {
    return heard.stream().map(OutgoingMessage::key).toList();
  }

  private static String key(@Nullable OutgoingMessage message) {
    return message == null ? "nothing" : message.key();
  }

  /** What stands on the screen: the words, and the buttons below them. */
  private static String shown(@Nullable OutgoingMessage message) {
    return message == null
        ? ""
        : message.buttons().stream()
            .flatMap(List::stream)
            .map(button -> "\n[" + button.label() + "]")
            .collect(Collectors.joining("", message.text(), ""));
  }

  private static void act(BotTester bot, String line) {
    if (line.startsWith("...")) {
      time(bot, line.substring(3).strip());
    } else if (line.startsWith("> [")) {
      bot.taps(line.substring(3, line.indexOf(']')));
    } else if (line.startsWith("> (")) {
      other(bot, line.substring(3, line.indexOf(')')), line.substring(line.indexOf(')') + 1));
    } else if (line.startsWith("> ")) {
      bot.says(line.substring(2));
    } else {
      fail("A line begins with >, <, <*, <~, ~, ... or #: " + line);
    }
  }

  private static void other(BotTester bot, String what, String words) {
    if (what.startsWith("place ")) {
      String[] place = what.split(" ");
      bot.happens(Event.Located.about(Double.parseDouble(place[1]), Double.parseDouble(place[2])));
      return;
    }
    PersonText text = new PersonText(words.strip());
    switch (what) {
      case "edited" -> bot.edits(text.reveal());
      case "left" -> bot.happens(new Event.Left());
      case "returned" -> bot.happens(new Event.Returned());
      case "group" -> bot.happens(new Event.SaidInGroup(text, false, Optional.empty()));
      case "group addressed" -> bot.happens(new Event.SaidInGroup(text, true, Optional.empty()));
      default -> bot.sends(Attachment.valueOf(what.toUpperCase(Locale.ROOT)));
    }
  }

  private static void time(BotTester bot, String words) {
    if (words.equals("until asked")) {
      bot.passesUntilTheSessionEnds();
    } else if (words.startsWith("offline ")) {
      bot.isOffline(duration(words.substring(8)));
    } else {
      bot.passes(duration(words));
    }
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
}
