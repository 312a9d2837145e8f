package org.tideover.channel.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tideover.domain.Button;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.SentFile;
import org.tideover.outbox.Sender;

/**
 * Shows messages in the terminal; buttons stand in brackets and are typed. Files are written into a
 * folder, and it says where they are.
 */
public final class ConsoleSender implements Sender {
  private final AtomicLong numbers = new AtomicLong();
  private final Path folder;
  private final Set<String> names;
  private volatile Screen screen = new Plain(System.out);

  /**
   * Shows on standard output until it is moved to another screen.
   *
   * @param folder where files that are sent are written; made when it is needed
   * @param names how these files may be called: they go when the person is forgotten
   */
  public ConsoleSender(Path folder, Set<String> names) {
    this.folder = folder;
    this.names = names;
  }

  /** Moves the conversation to another screen. */
  void on(Screen other) {
    screen = other;
  }

  @Override
  public Delivery send(OutgoingMessage message, Optional<String> earlier) {
    String left = message.key().equals("forget.done") ? removed() : "";
    if (!message.replace()) {
      screen.show(
          message.text() + left + buttons(message.buttons()) + keyboard(message.keyboard()));
    } else if (message.key().equals("movement.paused")) {
      screen.status("");
      screen.show(message.text() + buttons(message.buttons()));
    } else if (message.buttons().isEmpty()) {
      screen.status("");
    } else {
      screen.status(message.text().lines().reduce("", (first, last) -> last));
    }
    return new Delivery.Delivered(String.valueOf(numbers.incrementAndGet()));
  }

  @Override
  public Delivery send(
      OutgoingMessage message, Optional<String> earlier, Supplier<List<SentFile>> files) {
    String where =
        files.get().stream()
            .map(this::written)
            .map(line -> "\n  " + line)
            .collect(Collectors.joining());
    screen.show(message.text() + where + buttons(message.buttons()));
    return new Delivery.Delivered(String.valueOf(numbers.incrementAndGet()));
  }

  /** What stands in a terminal's own memory, nobody but its owner can delete. */
  @Override
  public Delivery sweep(PersonId person, List<String> references) {
    screen.clear();
    return new Delivery.Delivered("");
  }

  /** Removes what was sent as files; says which of them could not be. */
  private String removed() {
    StringBuilder left = new StringBuilder();
    for (String name : names) {
      try {
        Files.deleteIfExists(folder.resolve(name));
      } catch (IOException fault) {
        left.append("\n  → ").append(folder.resolve(name).toAbsolutePath());
        left.append(" could not be removed. Please delete it yourself.");
      }
    }
    removeFolder();
    return left.toString();
  }

  /** A folder in which something of the person's own lies stays as it is. */
  private void removeFolder() {
    try {
      Files.deleteIfExists(folder);
    } catch (IOException notEmpty) {
      // It only held our files; whatever else lies there is theirs.
    }
  }

  private String written(SentFile file) {
    try {
      Files.createDirectories(folder);
      Path place = folder.resolve(file.name());
      Files.write(place, file.bytes());
      return "→ " + place.toAbsolutePath();
    } catch (IOException fault) {
      return "→ "
          + file.name()
          + " could not be written into "
          + folder.toAbsolutePath()
          + " ("
          + fault.getClass().getSimpleName()
          + "). Let this user write there, then ask again.";
    }
  }

  /** A terminal has no keyboard of its own below: its words stand here once, and always work. */
  private static String keyboard(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().collect(Collectors.joining("] [", "\n  [", "]")))
        .collect(Collectors.joining());
  }

  private static String buttons(List<List<Button>> rows) {
    return rows.stream()
        .map(row ->
            row.stream()
                .map(button -> "[" + button.label() + "]")
                .collect(Collectors.joining(" ", "\n  ", "")))
        .collect(Collectors.joining());
  }
}
