package org.tideover.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tideover.app.preview.Review;
import org.tideover.app.preview.ReviewPage;
import org.tideover.app.preview.ReviewText;
import org.tideover.content.ContentSource;
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

  @Override
  public Integer call() {
    Path folder = content.folder();
    Path copy = Path.of(since);
    ContentSource earlier =
        Files.isDirectory(copy)
            ? ContentSource.directory(copy).snapshot()
            : GitSource.at(folder, since);
    Review review = Review.of(earlier, ContentSource.directory(folder).snapshot());
    PrintWriter out = spec.commandLine().getOut();
    if (html == null) {
      ReviewText.lines(review).forEach(out::println);
    } else {
      write(html, ReviewPage.html(review, since));
      out.println("Open " + html.toAbsolutePath() + " in a browser.");
    }
    out.flush();
    return 0;
  }

  private static void write(Path file, String page) {
    try {
      Files.writeString(file, page);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }
}
