package org.tideover.tester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.app.preview.Transcript;
import org.tideover.app.preview.Transcript.Line;
import org.tideover.domain.Extra;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;

/**
 * Conversations as anybody can read them, in {@code content/checks/conversations}, played as {@link
 * Transcript} reads them. Besides, {@code <~} tells words, a button, {@code (picture)} or {@code
 * (files)} in the latest message, and {@code ~} what a connected language model answers, or how
 * often it was asked. Replies of a crisis are compared word for word.
 */
class TranscriptTest {
  private static final Path FOLDER = Path.of("content/checks/conversations");

  @TempDir Path data;

  private @Nullable OutgoingMessage latest;

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
    latest = null;
    Path folder = data.resolve(file.getFileName().toString());
    try (ModelScript model = ModelScript.of(Files.readAllLines(file));
        BotTester bot =
            new BotTester(folder, TestHearing.shared(), model.connected(), ModelScript.ENOUGH)) {
      Map<PersonId, Deque<OutgoingMessage>> heard = new HashMap<>();
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        String where = file.getFileName() + ":" + number;
        if (line.startsWith("~ ")) {
          model.follow(line.substring(2), where);
        } else if (line.matches("(@[a-z]+ )?<.*")) {
          hears(heard, line, approved, where);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          assertThat(keys(heard)).as(where + ": said without being expected").isEmpty();
          act(bot, line, where);
          bot.hears().forEach(message -> to(message.person(), heard).add(message));
        }
      }
      assertThat(keys(heard)).as(file + ": said without being expected").isEmpty();
    }
  }

  private void hears(
      Map<PersonId, Deque<OutgoingMessage>> heard,
      String line,
      ApprovedWords approved,
      String where) {
    boolean own = line.startsWith("<");
    PersonId who = own ? BotTester.PERSON : other(line.substring(1, line.indexOf(' ')));
    String expected = line.substring(line.indexOf('<'));
    if (expected.startsWith("<* ")) {
      expectMany(to(who, heard), expected.substring(3), where);
    } else if (expected.startsWith("<~ ")) {
      assertThat(shown(latest)).as(where).contains(expected.substring(3));
    } else {
      latest = to(who, heard).poll();
      Line.Gets reply = new Line.Gets(expected.substring(2), false);
      assertThat(key(latest)).as(where + ": " + reply.key()).matches(reply::is);
      approved.check(Objects.requireNonNull(latest), where);
    }
  }

  private static Deque<OutgoingMessage> to(
      PersonId who, Map<PersonId, Deque<OutgoingMessage>> heard) {
    return heard.computeIfAbsent(who, person -> new ArrayDeque<>());
  }

  private static void expectMany(Deque<OutgoingMessage> heard, String key, String where) {
    assertThat(key(heard.peek())).as(where).isEqualTo(key);
    while (key.equals(key(heard.peek()))) {
      heard.poll();
    }
  }

  private static List<String> keys(Map<PersonId, Deque<OutgoingMessage>> heard) {
    return heard.values().stream().flatMap(Deque::stream).map(OutgoingMessage::key).toList();
  }

  private static String key(@Nullable OutgoingMessage message) {
    return message == null ? "nothing" : message.key();
  }

  /** What stands on the screen: the words, what they bring, and the buttons below them. */
  private static String shown(@Nullable OutgoingMessage message) {
    if (message == null) {
      return "";
    }
    String brought =
        switch (message.extra().orElse(null)) {
          case Extra.Chart chart -> "\n(picture)";
          case Extra.Export export -> "\n(files)";
          case null, default -> "";
        };
    return message.buttons().stream()
        .flatMap(List::stream)
        .map(button -> "\n[" + button.label() + "]")
        .collect(Collectors.joining("", message.text() + brought, ""));
  }

  /** The language of transcripts is read in one place, for this and for the preview. */
  private static void act(BotTester bot, String line, String where) {
    List<Line> read = Transcript.read(where, line).lines();
    assertThat(read).as(where + ": a line begins with >, <, <*, <~, @, ~, ... or #").hasSize(1);
    switch (read.getFirst()) {
      case Line.Does does -> bot.happens(does.event());
      case Line.Other(String name, Line.Does does) ->
          bot.happens(other(name), Transcript.invited(does.event(), bot.all()));
      case Line.Until until -> bot.passes(until.from(bot.now()));
      case Line.Waits waits when waits.time().isZero() -> bot.passesUntilTheSessionEnds();
      case Line.Waits waits when waits.offline() -> bot.isOffline(waits.time());
      case Line.Waits waits -> bot.passes(waits.time());
      case Line.Remark remark -> fail(where + ": " + remark.words());
      case Line.Gets gets -> fail(where + ": nobody does " + gets.key());
      case Line.Other other -> fail(where + ": " + other.name() + " does what is known here");
    }
  }

  private static PersonId other(String name) {
    return new PersonId(BotTester.PERSON.channel(), name);
  }
}
