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
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:everywhere there is a choice", "1:somewhere there is too little"})
final class ContentCoverageCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final ContentOption content = new ContentOption();

  @Override
  public Integer call() {
    CoverageTable table =
        new CoverageTable(Content.load(ContentSource.directory(content.folder())));
    PrintWriter out = spec.commandLine().getOut();
    table.lines().forEach(out::println);
    out.flush();
    return table.isEnough() ? 0 : 1;
  }
}
