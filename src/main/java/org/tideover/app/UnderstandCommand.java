package org.tideover.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tideover.domain.Heard;
import picocli.CommandLine.Command;

/** The command {@code understand}: lines in, what was understood of each out. */
@Command(
    name = "understand",
    mixinStandardHelpOptions = true,
    description =
        "Reads lines of text from standard input and prints what is understood of each, as one"
            + " JSON object a line, in order.")
public final class UnderstandCommand implements Callable<Integer> {
  private final Supplier<Function<String, Heard>> understanding;
  private final InputStream in;
  private final PrintStream out;

  /** The command on the process's own input and output. */
  public UnderstandCommand(Supplier<Function<String, Heard>> understanding) {
    this(
        understanding,
        System.in,
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
            false,
            StandardCharsets.UTF_8));
  }

  /**
   * The command on any input and output.
   *
   * @param understanding gives what hears a text; asked once the command really runs
   */
  UnderstandCommand(
      Supplier<Function<String, Heard>> understanding, InputStream in, PrintStream out) {
    this.understanding = understanding;
    this.in = in;
    this.out = out;
  }

  @Override
  public Integer call() {
    Function<String, Heard> hear = understanding.get();
    new UnderstandLines(text -> UnderstandJson.line(text, hear.apply(text))).run(in, out);
    return 0;
  }
}
