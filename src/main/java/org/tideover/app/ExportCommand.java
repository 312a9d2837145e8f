package org.tideover.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tideover.store.DecisionExport;
import org.tideover.store.DecisionExport.Written;
import org.tideover.store.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tideover export}: what may be looked at outside, for whoever runs the program. */
@Command(
    name = "export",
    description = "Writes what may be studied outside, without words and without names.",
    mixinStandardHelpOptions = true)
final class ExportCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** {@code tideover export decisions}: how each movement was chosen, and what came of it. */
  @Command(
      name = "decisions",
      description =
          "Writes every choice of a movement with its options, probabilities and outcome, as JSON"
              + " lines; docs/choosing.md says what each field means.",
      mixinStandardHelpOptions = true)
  int decisions(
      @Mixin RunOptions options,
      @Parameters(arity = "0..1", paramLabel = "FILE", description = "Default: standard output")
          @Nullable Path file) {
    Settings.Reader reader = new Settings.Reader(System.getenv());
    Settings settings = options.read(reader);
    reader.complain();
    Written written =
        file == null ? toOutput(settings.storage()) : toFile(settings.storage(), file);
    System.err.printf(
        "%d choices of %d people, and %d times without one. A code stands for one person in this"
            + " export only. Times and ratings may still tell a person to whoever knows them: keep"
            + " it like the database.%n",
        written.decisions(), written.people(), written.withheld());
    return 0;
  }

  private static Written toOutput(Storage storage) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    return DecisionExport.write(storage, codes(), out::println);
  }

  private Written toFile(Storage storage, Path file) {
    try {
      OwnerFile.make(file);
      try (PrintWriter out =
          new PrintWriter(Files.newBufferedWriter(file, StandardOpenOption.TRUNCATE_EXISTING))) {
        return DecisionExport.write(storage, codes(), out::println);
      }
    } catch (IOException fault) {
      throw new ParameterException(
          spec.commandLine(),
          "The file %s cannot be written (%s). Name another place."
              .formatted(file, fault.getClass().getSimpleName()));
    }
  }

  private static Supplier<String> codes() {
    SecureRandom random = new SecureRandom();
    return () -> {
      byte[] code = new byte[6];
      random.nextBytes(code);
      return HexFormat.of().formatHex(code);
    };
  }
}
