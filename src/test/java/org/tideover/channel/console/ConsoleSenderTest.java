package org.tideover.channel.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.domain.SentFile;

/** What is written for the person at a console goes with all the rest. */
class ConsoleSenderTest {
  private static final SentFile FILE =
      new SentFile(SentFile.Kind.DOCUMENT, "all.json", new byte[] {'{', '}'});

  @TempDir Path folder;
  private final List<String> shown = new ArrayList<>();
  private Path files = Path.of(".");
  private ConsoleSender sender = new ConsoleSender(files, Set.of());

  @BeforeEach
  void open() {
    files = folder.resolve("data.files");
    sender = new ConsoleSender(files, Set.of("all.json", "picture.png"));
    sender.on(new Remembering());
  }

  @Test
  void theFilesGoWhenThePersonIsForgotten() {
    sender.send(message("export.ready"), Optional.empty(), () -> List.of(FILE));
    assertThat(files.resolve("all.json")).exists();
    sender.send(message("forget.confirm"), Optional.empty());
    assertThat(files.resolve("all.json")).exists();

    sender.send(message("forget.done"), Optional.empty());

    assertThat(files).doesNotExist();
    assertThat(shown.getLast()).isEqualTo("forget.done");
  }

  @Test
  void whatThePersonPutThereThemselvesStays() throws IOException {
    sender.send(message("export.ready"), Optional.empty(), () -> List.of(FILE));
    Files.writeString(files.resolve("own.txt"), "mine");

    sender.send(message("forget.done"), Optional.empty());

    assertThat(files.resolve("all.json")).doesNotExist();
    assertThat(files.resolve("own.txt")).hasContent("mine");
  }

  @Test
  void aFileThatCannotBeRemovedIsNamed() throws IOException {
    Files.createDirectories(files.resolve("all.json").resolve("not empty"));

    sender.send(message("forget.done"), Optional.empty());

    assertThat(shown.getLast()).contains("all.json could not be removed");
  }

  private static OutgoingMessage message(String key) {
    return new OutgoingMessage(
        new PersonId("console", "me"),
        Priority.REPLY,
        key,
        key,
        List.of(),
        List.of(),
        "",
        false,
        Optional.empty());
  }

  /** A screen that keeps what it shows. */
  private final class Remembering implements Screen {
    @Override
    public void show(String text) {
      shown.add(text);
    }

    @Override
    public void status(String line) {
      shown.add(line);
    }

    @Override
    public void clear() {
      shown.clear();
    }
  }
}
