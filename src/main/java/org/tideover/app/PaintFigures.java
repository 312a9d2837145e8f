package org.tideover.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tideover.content.ContentSource;
import org.tideover.content.FigureContent;
import org.tideover.domain.Figure;
import org.tideover.figure.FigurePainter;
import org.tideover.inference.BuiltFile;

/**
 * The step of the build that paints the figures, so that no running program spends the minute of
 * processor that it takes. A picture that is painted already is left alone.
 */
public final class PaintFigures {
  private PaintFigures() {}

  /** Paints what is missing: the folder for pictures, and the folder of content. */
  public static void main(String[] folders) throws IOException {
    Path pictures = Files.createDirectories(Path.of(folders[0]));
    ContentSource content = ContentSource.directory(Path.of(folders[1]));
    List<FigurePrint> prints = new ArrayList<>();
    FigureContent.ids(content).forEach(id -> prints.add(FigurePrint.of(content, id)));
    List<FigurePrint> missing =
        prints.stream().filter(one -> !Files.exists(pictures.resolve(one.fileName()))).toList();
    if (!missing.isEmpty()) {
      FigureContent figures = FigureContent.load(content);
      missing.parallelStream()
          .forEach(one -> paint(figures.figure(one.figure()).orElseThrow(), one, pictures));
    }
    clear(pictures, prints.stream().map(FigurePrint::fileName).collect(Collectors.toSet()));
  }

  private static void paint(Figure figure, FigurePrint print, Path pictures) {
    try {
      write(figure, pictures.resolve(print.fileName()));
    } catch (IOException e) {
      throw new UncheckedIOException("The picture of " + figure.id() + " cannot be written", e);
    }
  }

  /** Paints a figure into a file, which is there only when it is whole. */
  static void write(Figure figure, Path file) throws IOException {
    BuiltFile.write(file, FigurePainter.gif(figure));
  }

  /** Clears a folder of pictures that belong to no figure any more. */
  static void clear(Path pictures, Set<String> kept) throws IOException {
    try (Stream<Path> files = Files.list(pictures)) {
      for (Path file : files.toList()) {
        if (!kept.contains(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    }
  }
}
