package org.tideover.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.store.Samples.ANNA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SqlitePlanBooksTest extends PlanBooksContract {
  private @TempDir Path folder;
  @RegisterExtension private final FreshDatabase database = FreshDatabase.in(() -> folder);

  @Override
  FreshDatabase database() {
    return database;
  }

  @Test
  void noFileOfTheDatabaseHoldsAWordOfThem() throws IOException {
    books().keep(ANNA, BOOK);

    try (var files = Files.list(folder)) {
      assertThat(files.map(SqlitePlanBooksTest::read).toList())
          .isNotEmpty()
          .noneMatch(file -> file.contains("xylophone"));
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1);
    } catch (IOException fault) {
      throw new AssertionError(fault);
    }
  }
}
