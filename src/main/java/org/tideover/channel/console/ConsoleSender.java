package org.tideover.channel.console;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.tideover.domain.Button;
import org.tideover.domain.OutgoingMessage;
import org.tideover.outbox.Sender;

/** Shows messages in the terminal; buttons stand in brackets and are typed. */
public final class ConsoleSender implements Sender {
  private final AtomicLong numbers = new AtomicLong();
  private volatile Screen screen = new Plain(System.out);

  /** Moves the conversation to another screen. */
  void on(Screen other) {
    screen = other;
  }

  @Override
  public Delivery send(OutgoingMessage message, Optional<String> earlier) {
    if (!message.replace()) {
      screen.show(message.text() + buttons(message.buttons()) + keyboard(message.keyboard()));
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
