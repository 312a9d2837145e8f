package org.tideover.app;

import java.util.List;
import org.tideover.app.export.ExportFiles;
import org.tideover.domain.Extra;
import org.tideover.domain.PersonId;
import org.tideover.domain.SentFile;
import org.tideover.outbox.Gallery;

/** Which part of the program makes the files that a message brings. */
final class MediaWiring implements Gallery {
  private final ExportFiles export;

  MediaWiring(ExportFiles export) {
    this.export = export;
  }

  @Override
  public List<SentFile> files(PersonId person, Extra extra) {
    return switch (extra) {
      case Extra.Export all -> export.of(person);
      case Extra.Sweep nothing -> List.of();
    };
  }
}
