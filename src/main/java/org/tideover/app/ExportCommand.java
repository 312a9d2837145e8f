package org.tideover.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tideover.store.DecisionExport;
import org.tideover.store.DecisionExport.Written;
import org.tideover.store.OutputFile;
import org.tideover.store.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tideover export}: what may be looked at outside, for whoever runs the program. */
@Command(
    name = "export",
    description = "Writes what may be studied outside, without words and without names.",
    mixinStandardHelpOptions = true)
final class ExportCommand {
  /** {@code tideover export decisions}: how each movement was chosen, and what came of it. */
  @Command(
      name = "decisions",
      description =
          "Writes every choice of a movement with its options, probabilities and outcome, as JSON"
              + " lines; docs/choosing.md says what each field means.",
      mixinStandardHelpOptions = true)
  int decisions(
      @Mixin DataOptions options,
      @Parameters(arity = "0..1", paramLabel = "FILE", description = "Default: standard output")
          @Nullable Path file,
      @Option(names = "--force", description = "Replaces the file if it is there") boolean force) {
    Settings settings = options.settings();
    Written written =
        file == null
            ? toOutput(settings.storage())
            : toFile(settings.storage(), settings.output(file, force));
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

  private static Written toFile(Storage storage, OutputFile file) {
    return file.write(place -> {
      try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(place))) {
        Written written = DecisionExport.write(storage, codes(), out::println);
        if (out.checkError()) {
          throw new IOException("The disk did not take it");
        }
        return written;
      }
    });
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
