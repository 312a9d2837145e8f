package org.tideover.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tideover.store.Backups;
import org.tideover.store.KeySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tideover restore}: puts a backup into the data folder. */
@Command(
    name = "restore",
    description = "Puts a backup into the data folder, once it was checked.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Mixin private final DataOptions options = new DataOptions();

  @Parameters(paramLabel = "FILE", description = "What `backup` made")
  private Path file = Path.of("");

  @Option(
      names = "--force",
      description = "Replaces a database that is there; it is kept under another name")
  private boolean force;

  @Override
  public Integer call() {
    Settings settings = options.settings();
    settings.requireFolder("restore", "pg_restore --clean --if-exists --dbname=tideover FILE");
    Optional<Path> kept = Backups.restore(file, settings.data(), force, InstantSource.system());
    System.out.println(file + " is the database of " + settings.data() + " now.");
    kept.ifPresent(
        old -> System.out.println("The one before is " + old + "; delete it when you are sure."));
    System.out.println(
        "What was due since that backup fires at the next start, and messages that waited then are"
            + " sent again. Safety plans need the key "
            + Keys.place(settings.key())
            + (isMissing(settings.key())
                ? ", which is not there: put its copy there first."
                : "."));
    return 0;
  }

  private static boolean isMissing(KeySource key) {
    return key instanceof KeySource.InFile(Path place) && !Files.exists(place);
  }
}
