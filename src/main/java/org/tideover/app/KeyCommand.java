package org.tideover.app;

import java.time.InstantSource;
import java.util.Optional;
import org.tideover.store.Database;
import org.tideover.store.KeyRing;
import org.tideover.store.KeySource;
import org.tideover.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tideover key}: for whoever keeps the key of people's plans. */
@Command(
    name = "key",
    description = "Replaces the key of people's plans, or gives it up.",
    mixinStandardHelpOptions = true)
final class KeyCommand {
  /** {@code tideover key rotate}: a new key leads; the earlier ones stay in the file. */
  @Command(
      name = "rotate",
      description = "Adds a new key to the key file; it seals from the next start on.",
      mixinStandardHelpOptions = true)
  int rotate(@Mixin RunOptions options) {
    if (!(options.settings().key() instanceof KeySource.InFile file)) {
      System.out.println(
          "The key comes from TIDEOVER_KEY, which a program cannot change. Put it into a file, name"
              + " it in TIDEOVER_KEY_FILE, unset TIDEOVER_KEY, and run this again.");
      return 2;
    }
    KeyRing.rotate(file);
    System.out.println(
        "A new key is in "
            + file.file()
            + ". The next start seals every plan with it. The earlier keys stay in the file, so that"
            + " older backups can be read. Back the file up now.");
    return 0;
  }

  /** {@code tideover key lost}: plans that nobody can open any more are erased. */
  @Command(
      name = "lost",
      description = "Erases all plans, when their key is lost for good.",
      mixinStandardHelpOptions = true)
  int lost(
      @Mixin RunOptions options,
      @Option(names = "--erase-plans", description = "Yes, erase them; nobody can undo it")
          boolean erase) {
    Settings settings = options.settings();
    try (Database database = Database.open(settings.storage(), InstantSource.system())) {
      Optional<String> fault = fault(database, settings.key());
      if (fault.isEmpty()) {
        System.out.println("The key is there and fits. Nothing is lost, and nothing was changed.");
        return 0;
      }
      System.out.println(erase ? erased(database) : fault.get() + ADVICE);
      return erase ? 0 : 1;
    }
  }

  private static final String ADVICE =
      "\nIs there really no copy? Then: ./tideover key lost --erase-plans"
          + "\nIt erases all safety plans and if-then plans, and nothing else; people can write new ones.";

  private static String erased(Database database) {
    return database.abandonPlans()
        + " plans were erased. A key file that does not fit can be removed now; the next"
        + " start makes a new one. Please tell the people whom you serve.";
  }

  private static Optional<String> fault(Database database, KeySource key) {
    try {
      database.unlock(key);
      return Optional.empty();
    } catch (StoreException doesNotFit) {
      return Optional.ofNullable(doesNotFit.getMessage());
    }
  }
}
