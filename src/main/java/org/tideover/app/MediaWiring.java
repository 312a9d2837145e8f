package org.tideover.app;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tideover.app.export.ExportFiles;
import org.tideover.content.Content;
import org.tideover.domain.Extra;
import org.tideover.domain.PersonId;
import org.tideover.domain.Progress;
import org.tideover.domain.SentFile;
import org.tideover.figure.ProgressPicture;
import org.tideover.insight.History;
import org.tideover.insight.ProgressCount;
import org.tideover.insight.Records;
import org.tideover.outbox.Gallery;

/** Which part of the program makes the files that a message brings. */
final class MediaWiring implements Gallery {
  private final ExportFiles export;
  private final ProgressCount counts;
  private final Content content;
  private final InstantSource clock;

  private MediaWiring(
      ExportFiles export, ProgressCount counts, Content content, InstantSource clock) {
    this.export = export;
    this.counts = counts;
    this.content = content;
    this.clock = clock;
  }

  /** Makes them from what is kept. */
  static MediaWiring of(Records records, History history, Content content, InstantSource clock) {
    return new MediaWiring(
        new ExportFiles(records, content, clock), new ProgressCount(history), content, clock);
  }

  @Override
  public List<SentFile> files(PersonId person, Extra extra) {
    return switch (extra) {
      case Extra.Export all -> export.of(person);
      case Extra.Picture picture -> picture(person, picture);
      case Extra.Sweep nothing -> List.of();
    };
  }

  /** What was erased since it was asked for leaves nothing to draw: the words go alone. */
  private List<SentFile> picture(PersonId person, Extra.Picture asked) {
    Progress progress = counts.of(person, asked.days(), zone(asked), clock.instant());
    return progress.isEmpty()
        ? List.of()
        : List.of(
            new SentFile(
                SentFile.Kind.PHOTO, "progress.png", ProgressPicture.png(content, progress)));
  }

  private static Optional<ZoneId> zone(Extra.Picture asked) {
    try {
      return asked.zone().isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(asked.zone()));
    } catch (DateTimeException unknownHere) {
      return Optional.empty();
    }
  }
}
