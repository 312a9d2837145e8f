package org.tideover.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tideover content new}: begins a file that an author goes on with. */
@Command(
    name = "new",
    description = "Begins a new file of content.",
    mixinStandardHelpOptions = true,
    subcommands = NewMovementCommand.class)
final class ContentNewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Without a kind there is only help. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return 2;
  }
}
