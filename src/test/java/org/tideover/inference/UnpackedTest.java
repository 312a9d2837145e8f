package org.tideover.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A head must never be compared with the sentences of another one. */
class UnpackedTest {
  private static final Path RESOURCE = Path.of("target", "test-classes", "unpacked-probe.bin");

  @TempDir private Path folder;

  @AfterEach
  void clean() throws IOException {
    Files.deleteIfExists(RESOURCE);
  }

  @Test
  void aNewFileOfTheSameSizeIsUnpackedAnew() throws IOException {
    assertThat(unpacked("one", Instant.parse("2026-11-27T03:21:05Z"))).isEqualTo("one");
    assertThat(unpacked("two", Instant.parse("2026-11-27T03:38:35Z"))).isEqualTo("two");
  }

  private String unpacked(String content, Instant written) throws IOException {
    Files.writeString(RESOURCE, content);
    Files.setLastModifiedTime(RESOURCE, FileTime.from(written));
    return Files.readString(Unpacked.resource("/unpacked-probe.bin", folder));
  }
}
