package org.tideover.app.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tideover.app.preview.ConversationPage.Played;
import org.tideover.content.Content;
import org.tideover.content.Problem;
import org.tideover.domain.Movement;
import org.tideover.domain.MovementStep;
import org.tideover.store.OutputFile;

/**
 * The preview as files in a folder: pages, one style sheet, animations. It needs no server and no
 * network; whoever opens {@code index.html} sees all of it.
 */
public final class PreviewSite {
  private static final String STYLE = "style.css";
  private static final String MARK = "This folder was written by tideover content preview.\n";
  private static final String MARK_FILE = "tideover-preview.txt";

  private final Content content;
  private final Stage stage;
  private final Function<String, Optional<Picture>> pictures;

  /**
   * The site of a content.
   *
   * @param stage plays it
   * @param pictures draws a figure, by its id; empty if there is none
   */
  public PreviewSite(Content content, Stage stage, Function<String, Optional<Picture>> pictures) {
    this.content = content;
    this.stage = stage;
    this.pictures = pictures;
  }

  /** Whether a folder is free for a site: new, empty, or written by us before. */
  public static boolean mayFill(Path folder) {
    if (!Files.exists(folder) || Files.exists(folder.resolve(MARK_FILE))) {
      return true;
    }
    try (var inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  /** How many steps {@link #write} tells of. */
  public int steps(List<Transcript> transcripts) {
    return content.movements().size() + figures().size() + transcripts.size();
  }

  /**
   * Writes the site.
   *
   * @param due what stands in the way of serving people with the helplines as they are
   * @param step is told after each piece of work
   */
  public void write(Path folder, List<Transcript> transcripts, List<Problem> due, Runnable step) {
    write(folder.resolve(MARK_FILE), MARK.getBytes(StandardCharsets.UTF_8));
    write(folder.resolve(STYLE), styleSheet().getBytes(StandardCharsets.UTF_8));
    Drawn drawn = new Drawn(drawn(folder, step));
    MovementPages movements = new MovementPages(content, stage, drawn);
    write(folder, movements.situations());
    write(folder, movements.list());
    for (Movement movement : content.movements()) {
      write(folder, movements.of(movement));
      step.run();
    }
    LibraryPages library = new LibraryPages(content, due);
    write(folder, library.skills());
    write(folder, library.lessons());
    write(folder, library.helplines());
    write(folder, ConversationPage.of(played(transcripts, step), drawn));
  }

  private List<Played> played(List<Transcript> transcripts, Runnable step) {
    Performance performance = new Performance(stage);
    List<Played> played = new ArrayList<>();
    for (Transcript transcript : transcripts) {
      played.add(
          new Played(
              transcript,
              transcript.needsModel()
                  ? Performance.read(transcript)
                  : performance.play(transcript)));
      step.run();
    }
    return played;
  }

  private List<String> figures() {
    return content.movements().stream()
        .flatMap(movement -> movement.steps().stream())
        .map(MovementStep::figure)
        .filter(id -> !id.isEmpty())
        .distinct()
        .toList();
  }

  /** Draws all figures, and tells what each shows. */
  private Map<String, String> drawn(Path folder, Runnable step) {
    Map<String, String> shows = new LinkedHashMap<>();
    for (String id : figures()) {
      pictures
          .apply(id)
          .ifPresent(picture -> {
            write(folder.resolve("figures").resolve(id + ".gif"), picture.gif());
            write(folder.resolve("figures").resolve(id + ".png"), picture.still());
            shows.put(id, picture.shows());
          });
      step.run();
    }
    return shows;
  }

  private static void write(Path folder, Page page) {
    write(folder.resolve(page.path()), page.html().getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw OutputFile.unwritten(file, e);
    }
  }

  static String styleSheet() {
    try (InputStream in = PreviewSite.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException(STYLE + " is missing in the program: build again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(STYLE + " cannot be read: build again", e);
    }
  }
}
