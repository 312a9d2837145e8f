package org.tideover.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tideover.app.preview.Review;
import org.tideover.app.preview.ReviewPage;
import org.tideover.app.preview.ReviewText;
import org.tideover.content.ContentSource;
import org.tideover.store.OutputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tideover content review}: what changed, before and after, for whoever signs it off. */
@Command(
    name = "review",
    description =
        "Shows what changed since a revision of git, or since an earlier copy of the folder: each"
            + " change as people saw it before, and as they see it now.",
    mixinStandardHelpOptions = true)
final class ContentReviewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final ContentOption content = new ContentOption();

  @Option(
      names = "--since",
      required = true,
      paramLabel = "REV",
      description = "A revision, such as HEAD~3 or a tag; or an earlier copy of the folder")
  private String since = "";

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Writes a page to read and to hand on, instead of text")
  private @Nullable Path html;

  @Option(names = "--force", description = "Replaces the page if it is there")
  private boolean force;

  @Override
  public Integer call() {
    Optional<OutputFile> page =
        Optional.ofNullable(html).map(file -> Settings.ofEnvironment().output(file, force));
    Path folder = content.folder();
    Path copy = Path.of(since);
    if (copy.isAbsolute() && !Files.isDirectory(copy)) {
      throw new Settings.Invalid(
          List.of("--since names %s, which is no folder that is there".formatted(copy)));
    }
    ContentSource earlier =
        Files.isDirectory(copy)
            ? ContentSource.directory(copy).snapshot()
            : GitSource.at(folder, since);
    Review review = Review.of(earlier, ContentSource.directory(folder).snapshot());
    PrintWriter out = spec.commandLine().getOut();
    page.ifPresentOrElse(
        file -> write(file, review, out), () -> ReviewText.lines(review).forEach(out::println));
    out.flush();
    return 0;
  }

  private void write(OutputFile file, Review review, PrintWriter out) {
    String page = ReviewPage.html(review, since);
    file.write(place -> Files.writeString(place, page));
    out.println("Open " + file.path().toAbsolutePath() + " in a browser.");
  }
}
