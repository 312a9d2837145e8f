package org.tideover.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
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
import org.tideover.domain.OutgoingMessage;

/**
 * Conversations as anybody can read them, in {@code content/checks/conversations}; {@link
 * Transcript} says how they are written. Replies of a crisis are compared word for word.
 */
class TranscriptTest {
  private static final Path FOLDER = Path.of("content/checks/conversations");
  private static final String UNEXPECTED = ": said without being expected";

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
      for (String written : Files.readAllLines(file)) {
        number++;
        String where = file.getFileName() + ":" + number;
        switch (written.isBlank() ? new Line.Remark("") : Transcript.line(written)) {
          case Line.Gets gets when gets.many() -> expectMany(heard, gets.key(), where);
          case Line.Gets gets -> latest = expect(heard, gets.key(), approved, where);
          case Line.Holds holds -> assertThat(shown(latest)).as(where).contains(holds.words());
          case Line.Model answers -> model.follow(answers.words(), where);
          case Line.Remark remark ->
              assertThat(remark.words()).as(where).doesNotStartWith(Transcript.UNKNOWN);
          case Line.Does does -> {
            assertThat(keys(heard)).as(where + UNEXPECTED).isEmpty();
            heard.addAll(bot.happens(does.event()).hears());
          }
          case Line.Waits waits -> {
            assertThat(keys(heard)).as(where + UNEXPECTED).isEmpty();
            heard.addAll(passes(bot, waits).hears());
          }
        }
      }
      assertThat(keys(heard)).as(file + UNEXPECTED).isEmpty();
    }
  }

  private static OutgoingMessage expect(
      Deque<OutgoingMessage> heard, String key, ApprovedWords approved, String where) {
    OutgoingMessage next = heard.poll();
    assertThat(key(next)).as(where).isEqualTo(key);
    approved.check(Objects.requireNonNull(next), where);
    return next;
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

  private static BotTester passes(BotTester bot, Line.Waits waits) {
    if (waits.time().isZero()) {
      return bot.passesUntilTheSessionEnds();
    }
    return waits.offline() ? bot.isOffline(waits.time()) : bot.passes(waits.time());
  }
}
