package org.tideover.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tideover.store.Backups;
import org.tideover.store.DataCheck;
import org.tideover.store.MoveToServer;
import org.tideover.store.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tideover restore}: puts a backup where the program keeps everything. */
@Command(
    name = "restore",
    description = {
      "Puts a backup into the data folder, once it was checked.",
      "Where DATABASE_URL is set, it goes into that database on a PostgreSQL server, which must be"
          + " empty: so a service moves from its file to a server."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:not done for now: the disk is full, or another program holds the data; try again",
      "2:not done, or called wrongly; the words say what to change"
    },
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Mixin private final DataOptions options = new DataOptions();

  @Parameters(paramLabel = "FILE", description = "What `backup` made")
  private Path file = Path.of("");

  @Option(
      names = "--force",
      description =
          "Replaces a database that is in the folder; it is kept under another name. On a server"
              + " nothing is replaced")
  private boolean force;

  @Override
  public Integer call() {
    Settings settings = options.settings();
    settings.server().ifPresentOrElse(server -> move(settings, server), () -> putBack(settings));
    System.out.println(
        "What was due since that backup fires at the next start, and messages that waited then are"
            + " sent again. "
            + key(settings));
    return 0;
  }

  private void putBack(Settings settings) {
    Optional<Path> kept = Backups.restore(file, settings.data(), force, InstantSource.system());
    System.out.println(file + " is the database of " + settings.data() + " now.");
    kept.ifPresent(
        old -> System.out.println("The one before is " + old + "; delete it when you are sure."));
  }

  private void move(Settings settings, Storage.Server server) {
    if (force) {
      throw new Settings.Invalid(
          List.of(
              "--force replaces nothing on a server; leave it out, and name an empty database in"
                  + " DATABASE_URL"));
    }
    MoveToServer.Moved moved =
        MoveToServer.run(
            file, settings.data(), server, settings.key(), steps -> new ProgressBar(steps)::step);
    System.out.printf(
        "%d people are in the database of DATABASE_URL now, with all that %s holds: %d rows, and"
            + " as many were counted there. Nothing was taken from the file, nor from %s. Do not"
            + " serve from that folder again: what people do from now on is on the server alone.%n",
        moved.people(), file, moved.rows(), settings.data());
  }

  /** A backup has no key in it, so the one that will be used may be none of its own. */
  private static String key(Settings settings) {
    return new DataCheck(settings.data(), settings.storage())
        .keyFit(settings.key())
        .map("See to the key before that start: "::concat)
        .orElseGet(() ->
            Keys.isThere(settings.key())
                ? "Its safety plans open with the key " + Keys.place(settings.key()) + "."
                : "It holds no plans yet; the next start makes their key "
                    + Keys.place(settings.key())
                    + ".");
  }
}
