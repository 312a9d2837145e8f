package org.tideover.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tideover.app.export.ExportFiles;
import org.tideover.channel.console.ConsoleChannel;
import org.tideover.channel.console.ConsoleSender;
import org.tideover.inference.ModelSettings;
import org.tideover.turn.LanguageModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tideover chat}: a conversation in the terminal, typed or piped. */
@Command(
    name = "chat",
    description = "Talks with you here, without an account, a token or a network.",
    mixinStandardHelpOptions = true)
final class ChatCommand implements Callable<Integer> {
  /** The files that a conversation may send. */
  private static final Set<String> SENT =
      Set.of(ExportFiles.DATA, ExportFiles.PAGE, ChartFiles.NAME);

  @Mixin private final RunOptions options = new RunOptions();

  @Override
  public Integer call() throws IOException {
    Settings.Reader reader = new Settings.Reader(System.getenv());
    // Beside those who serve on a server, it would be taken for one of them.
    Settings settings = options.read(reader).inFolder();
    Optional<ModelSettings> connected = reader.model();
    Optional<Path> content = options.content(reader);
    reader.complain();
    settings.requireStart();
    Optional<LanguageModel> model = ModelWiring.connect(connected);
    ModelWiring.announce(model);
    ConsoleSender sender = new ConsoleSender(files(settings.data()), SENT);
    try (Program program =
        new Program(
            settings,
            Editions.of(content),
            WaysOut.local(ConsoleChannel.PERSON.channel(), sender),
            Onlookers.none(),
            model)) {
      program.start();
      new ConsoleChannel(program.door(), sender, program.clock(), program::settle).talk();
    }
    return 0;
  }

  /** What is sent as a file is written beside the data folder, not into it. */
  private static Path files(Path data) {
    Path folder = data.toAbsolutePath().normalize();
    return folder.resolveSibling(folder.getFileName() + ".files");
  }
}
