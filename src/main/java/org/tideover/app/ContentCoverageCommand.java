package org.tideover.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tideover content coverage}: what fits where, and where something is missing. */
@Command(
    name = "coverage",
    description = "Shows how many movements fit in each situation; at least 4 must.",
    mixinStandardHelpOptions = true)
final class ContentCoverageCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final ContentOption content = new ContentOption();

  @Override
  public Integer call() {
    ContentSource source = ContentSource.directory(content.folder());
    CoverageTable table = new CoverageTable(Content.load(source));
    PrintWriter out = spec.commandLine().getOut();
    table.lines().forEach(out::println);
    out.flush();
    return table.isEnough() ? 0 : 1;
  }
}
