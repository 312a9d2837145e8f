package org.tideover.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.store.Samples.ANNA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SqlitePlansTest extends PlansContract {
  private @TempDir Path folder;
  @RegisterExtension private final FreshDatabase database = FreshDatabase.in(() -> folder);

  @Override
  FreshDatabase database() {
    return database;
  }

  @Test
  void noFileOfTheDatabaseHoldsAWordOfAPlan() throws IOException {
    Sql.run(database.get(), "create table control (words text)");
    Sql.run(database.get(), "insert into control values ('a-planted-control')");
    for (int i = 0; i < 20; i++) {
      plans().keep(ANNA, plan(WORDS + i));
    }

    assertThat(files()).anyMatch(file -> file.contains("a-planted-control"));
    assertThat(files()).noneMatch(file -> file.contains(WORDS));
    assertThat(files()).noneMatch(file -> file.contains("reveal"));
    database.reopen();
    assertThat(files()).noneMatch(file -> file.contains(WORDS));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(SqlitePlansTest::read).toList();
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
