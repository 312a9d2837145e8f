package org.tideover.channel.console;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp;
import org.jline.utils.Status;

/** A real terminal: messages appear above the line being typed, a countdown below it. */
final class Terminals {
  private final ConsoleSender sender;

  Terminals(ConsoleSender sender) {
    this.sender = sender;
  }

  void talk(Consumer<String> hear) throws IOException {
    // No grapheme mode: the question whether the terminal has one swallows what was typed so far.
    try (Terminal terminal =
        TerminalBuilder.builder().system(true).graphemeCluster(false).build()) {
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              // A person's words must not stay in a history file.
              .variable(LineReader.HISTORY_SIZE, 0)
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .build();
      sender.on(new Above(reader, Status.getStatus(terminal), terminal));
      reader.printAbove(
          "Write \"I'm craving\", or anything. Buttons stand in [brackets]: type what they say."
              + " Ctrl-D ends.\n");
      read(reader, hear);
    }
  }

  private static void read(LineReader reader, Consumer<String> hear) {
    try {
      while (true) {
        hear.accept(reader.readLine("> "));
      }
    } catch (EndOfFileException | UserInterruptException ended) {
      // Ctrl-D and Ctrl-C are how a conversation ends here.
    }
  }

  private record Above(LineReader reader, Status bar, Terminal terminal) implements Screen {
    @Override
    public void show(String message) {
      reader.printAbove("\n" + Wrapped.to(terminal.getWidth(), message) + "\n");
    }

    @Override
    public void clear() {
      terminal.puts(InfoCmp.Capability.clear_screen);
      terminal.flush();
    }

    @Override
    public void status(String line) {
      bar.update(line.isEmpty() ? List.of() : List.of(new AttributedString("  " + line)));
    }
  }
}
