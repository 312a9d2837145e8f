package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.outbox.PictureNames;

class SqlitePictureNamesTest {
  private static final InstantSource NOW =
      InstantSource.fixed(Instant.parse("2026-11-26T12:00:00Z"));

  @TempDir private Path folder;

  @Test
  void aNameOutlivesARestartAndBelongsToOneHolder() {
    try (Database database = Database.open(folder, NOW)) {
      PictureNames names = database.pictureNames();
      names.keep("telegram:1", "march", "old");
      names.keep("telegram:1", "march", "new");
    }
    try (Database database = Database.open(folder, NOW)) {
      PictureNames names = database.pictureNames();
      assertThat(names.find("telegram:1", "march")).contains("new");
      assertThat(names.find("telegram:2", "march")).isEmpty();
      assertThat(names.find("telegram:1", "bridge")).isEmpty();
      names.forget("telegram:1", "march");
      assertThat(names.find("telegram:1", "march")).isEmpty();
    }
  }
}
