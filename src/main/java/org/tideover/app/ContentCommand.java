package org.tideover.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tideover.content.ContentCheck;
import org.tideover.content.Problem;
import org.tideover.content.Prompts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tideover content}: for the people who write what the bot says. */
@Command(
    name = "content",
    description = "Helps those who write what the bot says.",
    mixinStandardHelpOptions = true)
final class ContentCommand {
  /** {@code tideover content check}: every problem at once, as file:line and what to do. */
  @Command(
      name = "check",
      description =
          "Checks all content, and the prompts beside it; says file, line and what to do for every"
              + " problem.",
      mixinStandardHelpOptions = true)
  int check(
      @Parameters(
              paramLabel = "DIR",
              defaultValue = "content",
              description = "The content folder; default: ${DEFAULT-VALUE}")
          Path folder) {
    List<Problem> problems = new ArrayList<>(ContentCheck.run(folder));
    Path prompts = folder.toAbsolutePath().normalize().resolveSibling("prompts");
    if (Files.isDirectory(prompts)) {
      problems.addAll(Prompts.check(prompts));
    }
    problems.forEach(System.out::println);
    System.out.println(
        problems.isEmpty() ? "All content is fine." : problems.size() + " problems.");
    return problems.isEmpty() ? 0 : 1;
  }
}
