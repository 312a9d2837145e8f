package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.domain.Heard;
import org.tideover.tester.Patience;
import org.tideover.turn.Hearing;

/** Practice gives way to people, and leaves nothing behind. */
class WarmUpTest {
  private static final ContentSource SOURCE = ContentSource.classPath();

  @TempDir private Path folder;

  private final Counting hearing = new Counting();
  private final Edition edition = new Edition(SOURCE, Content.load(SOURCE), hearing);

  /** Understands nothing, and counts. */
  private static final class Counting implements Hearing {
    private final AtomicInteger heard = new AtomicInteger();

    @Override
    public Heard hear(String words) {
      heard.incrementAndGet();
      return Heard.nothing();
    }

    @Override
    public Heard hearPhrases(String words) {
      return Heard.nothing();
    }
  }

  @Test
  void practiceSaysMuchAndLeavesNothingBehind() throws Exception {
    try (WarmUp warmUp = new WarmUp(edition, folder, () -> true)) {
      warmUp.start();
      warmUp.await();
      assertThat(hearing.heard).hasValueGreaterThan(200);
      assertThat(files()).isEmpty();
    }
  }

  @Test
  void nothingIsPractisedWhileSomebodyWaits() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    AtomicBoolean quiet = new AtomicBoolean();
    WarmUp warmUp =
        new WarmUp(
            edition,
            folder,
            () -> {
              asked.incrementAndGet();
              return quiet.get();
            });
    warmUp.start();
    Patience.until(() -> asked.get() >= 3);
    assertThat(hearing.heard).hasValue(0);
    assertThat(files()).isEmpty();
    warmUp.close();
    assertThat(hearing.heard).as("a program that stops practises no more").hasValue(0);
  }

  private Stream<Path> files() throws IOException {
    return Files.list(folder);
  }
}
