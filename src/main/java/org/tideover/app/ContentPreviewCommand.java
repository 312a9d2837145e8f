package org.tideover.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.tideover.app.preview.Picture;
import org.tideover.app.preview.PreviewSite;
import org.tideover.app.preview.Transcript;
import org.tideover.content.ContentSource;
import org.tideover.content.DateCheck;
import org.tideover.content.FigureContent;
import org.tideover.domain.Figure;
import org.tideover.figure.FigurePainter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tideover content preview}: a site of plain files that shows what people meet. */
@Command(
    name = "preview",
    description =
        "Writes a site that shows everything people meet: movements with their pictures, skills,"
            + " lessons, helplines and whole conversations. Open its index.html in a browser.",
    mixinStandardHelpOptions = true)
final class ContentPreviewCommand implements Callable<Integer> {
  private static final String CONVERSATIONS = "checks/conversations/";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final ContentOption content = new ContentOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = "preview",
      description = "Where to write it; default: ${DEFAULT-VALUE}")
  private Path target = Path.of("preview");

  private final Clock clock;

  /** The command on the system's clock. */
  ContentPreviewCommand() {
    this(Clock.systemDefaultZone());
  }

  /** The command on any clock. */
  ContentPreviewCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (!PreviewSite.mayFill(target)) {
      throw new Settings.Invalid(
          List.of(target + " holds other files, and they stay; name a new or an empty folder"));
    }
    ContentSource source = ContentFolder.fit(content.folder());
    List<Transcript> transcripts = transcripts(source);
    Edition edition = Edition.of(source, Ears.opener());
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (Rehearsal stage = new Rehearsal(temporary, edition)) {
      FigureContent figures = FigureContent.load(source);
      PreviewSite site =
          new PreviewSite(
              edition.content(), stage, id -> figures.figure(id).map(ContentPreviewCommand::drawn));
      ProgressBar progress = new ProgressBar(site.steps(transcripts));
      site.write(
          target, transcripts, DateCheck.release(source, LocalDate.now(clock)), progress::step);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("Open " + target.resolve("index.html").toAbsolutePath() + " in a browser.");
    out.flush();
    return 0;
  }

  private static Picture drawn(Figure figure) {
    byte[] gif = FigurePainter.gif(figure);
    ByteArrayOutputStream still = new ByteArrayOutputStream();
    try {
      ImageIO.write(ImageIO.read(new ByteArrayInputStream(gif)), "png", still);
    } catch (IOException e) {
      throw new UncheckedIOException("A picture in memory cannot fail to be written", e);
    }
    return new Picture(gif, still.toByteArray(), figure.shows());
  }

  private static List<Transcript> transcripts(ContentSource source) {
    return source.files().stream()
        .filter(file -> file.startsWith(CONVERSATIONS) && file.endsWith(".txt"))
        .sorted(Comparator.comparingInt(ContentPreviewCommand::number))
        .map(file ->
            Transcript.read(
                file.substring(CONVERSATIONS.length(), file.length() - ".txt".length()),
                source.read(file)))
        .toList();
  }

  private static int number(String file) {
    String digits = file.substring(CONVERSATIONS.length()).replaceFirst("[^0-9].*", "");
    return digits.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }
}
