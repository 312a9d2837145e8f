package org.tideover.app;

import java.time.InstantSource;
import java.util.Optional;
import org.tideover.store.Database;
import org.tideover.store.KeyRing;
import org.tideover.store.KeySource;
import org.tideover.store.LostWords;
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
  int rotate(@Mixin DataOptions options) {
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

  /** {@code tideover key lost}: what nobody can open any more is erased. */
  @Command(
      name = "lost",
      description = "Erases the plans whose key is lost for good, and names that people gave.",
      mixinStandardHelpOptions = true)
  int lost(
      @Mixin DataOptions options,
      @Option(names = "--erase-plans", description = "Yes, erase them; nobody can undo it")
          boolean erase) {
    Settings settings = options.settings();
    try (Database database = Database.openThere(settings.storage(), InstantSource.system())) {
      Optional<LostWords> lost =
          erase ? database.abandonLostWords(settings.key()) : database.lostWords(settings.key());
      System.out.println(
          lost.map(words -> erase ? erased(words) : advice(words))
              .orElse(
                  "Everything that is sealed opens. Nothing is lost, and nothing was changed."));
      return erase || lost.isEmpty() ? 0 : 1;
    }
  }

  private static String advice(LostWords lost) {
    return lost.why()
        + "\nIs there really no copy? Then: ./tideover key lost --erase-plans"
        + "\nIt erases %s, and nothing else; people can write new ones.".formatted(what(lost));
  }

  private static String erased(LostWords lost) {
    return what(lost)
        + " were erased. "
        + (lost.others() == 0
            ? "A key file that does not fit can be removed now; the next start makes a new one."
            : "What the key at hand opens was left as it was (%d).".formatted(lost.others()))
        + " Please tell the people whom you serve.";
  }

  /** Safety plans and if-then plans are both plans to their people. */
  private static String what(LostWords lost) {
    return "%d plans, and %d names that people gave their buddies"
        .formatted(lost.plans(), lost.names());
  }
}
