package org.tideover.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tideover.app.export.ExportFiles;
import org.tideover.domain.Extra;
import org.tideover.domain.PersonId;
import org.tideover.domain.SentFile;
import org.tideover.outbox.Gallery;
import org.tideover.outbox.Picture;

/** Which part of the program makes the files that a message brings. */
final class MediaWiring implements Gallery {
  private final ExportFiles export;
  private final ChartFiles charts;
  private final Function<String, Optional<Picture>> pictures;

  /**
   * Joins those that make files.
   *
   * @param pictures finds the moving picture of a figure
   */
  MediaWiring(ExportFiles export, ChartFiles charts, Function<String, Optional<Picture>> pictures) {
    this.export = export;
    this.charts = charts;
    this.pictures = pictures;
  }

  @Override
  public List<SentFile> files(PersonId person, Extra extra) {
    return switch (extra) {
      case Extra.Export all -> export.of(person);
      case Extra.Chart chart -> charts.of(person, chart);
      case Extra.Sweep nothing -> List.of();
      case Extra.Moving picture -> List.of();
    };
  }

  @Override
  public Optional<Picture> picture(String figure) {
    return pictures.apply(figure);
  }
}
