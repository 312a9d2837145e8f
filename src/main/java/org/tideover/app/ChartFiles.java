package org.tideover.app;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tideover.content.Content;
import org.tideover.domain.Extra;
import org.tideover.domain.PersonId;
import org.tideover.domain.Progress;
import org.tideover.domain.SentFile;
import org.tideover.figure.ProgressPicture;
import org.tideover.insight.History;
import org.tideover.insight.ProgressCount;

/** Draws how it went, from what is kept at the moment when it is sent. */
final class ChartFiles {
  /** What the picture is called. */
  static final String NAME = "progress.png";

  private final ProgressCount counts;
  private final Supplier<Content> content;
  private final InstantSource clock;

  ChartFiles(History history, Supplier<Content> content, InstantSource clock) {
    this.counts = new ProgressCount(history);
    this.content = content;
    this.clock = clock;
  }

  /** What was erased since it was asked for leaves nothing to draw: the words go alone. */
  List<SentFile> of(PersonId person, Extra.Chart asked) {
    Progress progress = counts.of(person, asked.days(), zone(asked), clock.instant());
    return progress.isEmpty()
        ? List.of()
        : List.of(
            new SentFile(SentFile.Kind.PHOTO, NAME, ProgressPicture.png(content.get(), progress)));
  }

  private static Optional<ZoneId> zone(Extra.Chart asked) {
    try {
      return asked.zone().isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(asked.zone()));
    } catch (DateTimeException unknownHere) {
      return Optional.empty();
    }
  }
}
