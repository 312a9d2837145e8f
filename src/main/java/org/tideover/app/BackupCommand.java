package org.tideover.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tideover.store.Backups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tideover backup}: copies the database while the program runs. */
@Command(
    name = "backup",
    description = "Copies the database into a file, while the program may go on.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:not done for now: the disk is full, or another program holds the data; try again",
      "2:not done, or called wrongly; the words say what to change"
    },
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Mixin private final DataOptions options = new DataOptions();

  @Parameters(paramLabel = "FILE", description = "The file to make")
  private Path file = Path.of("");

  @Option(names = "--force", description = "Replaces the file if it is there")
  private boolean force;

  @Override
  public Integer call() {
    Settings settings = options.settings();
    settings.requireFolder("backup", "pg_dump --format=custom --file=FILE tideover");
    Backups.make(settings.data(), settings.copy(file, force));
    System.out.println(
        file
            + " holds the database as it is now, and was checked. It holds what people's states say:"
            + " keep it as safe as the data folder. The key of their safety plans is not in it; it is"
            + " "
            + Keys.place(settings.key())
            + ", and belongs into another place.");
    return 0;
  }
}
