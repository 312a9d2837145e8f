package org.tideover.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tideover content}: for the people who write what the bot says. */
@Command(
    name = "content",
    description = "Helps those who write what the bot says.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ContentCheckCommand.class,
      ContentTryCommand.class,
      ContentNewCommand.class,
      ContentCoverageCommand.class,
      ContentPreviewCommand.class,
      ContentReviewCommand.class
    })
final class ContentCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Without a command there is only help. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return 2;
  }
}
