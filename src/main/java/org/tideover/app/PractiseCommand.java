package org.tideover.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code tideover practise}: serves people who do not exist, over a {@link PracticeTelegram}, and
 * then talks with whoever is at the terminal. The launcher runs it once after a build, with Java
 * looking on and remembering what the program loads and what it uses often.
 */
@Command(
    name = "practise",
    description = "Runs through what the program does, so that Java remembers it.",
    hidden = true)
final class PractiseCommand implements Callable<Integer> {
  @Option(names = "--data", required = true, description = "A folder to throw away afterwards")
  private @Nullable Path data;

  @Override
  public Integer call() throws IOException {
    try (PracticeTelegram telegram = PracticeTelegram.open()) {
      telegram.says(1, "hello");
      CommandLine serve =
          new CommandLine(
              new ServeCommand((stop, warmUp) -> {
                telegram.awaitSent(1);
                warmUp.await();
              }));
      int exit =
          serve.execute("--api-url", telegram.url().toString(), "--data", data + "/telegram");
      return exit != 0
          ? exit
          : new CommandLine(new ChatCommand()).execute("--data", data + "/terminal");
    }
  }
}
