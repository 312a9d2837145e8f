package org.tideover.app.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tideover.app.preview.Transcript.Line;

/** The preview plays whatever the transcripts that are tests hold. */
class TranscriptReadTest {
  @Test
  void everythingThatTheTranscriptsHoldCanBePlayed() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("content/checks/conversations"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSizeGreaterThan(100);
      for (Path file : all) {
        assertThat(Transcript.read(file.toString(), Files.readString(file)).lines())
            .as(file.toString())
            .isNotEmpty()
            .noneMatch(TranscriptReadTest::isUnknown);
      }
    }
  }

  @Test
  void whatItDoesNotKnowIsTold() {
    assertThat(Transcript.read("x", "> (a flying fish) hi\n... a blue moon\n>hi\n> hi\n").lines())
        .hasSize(4)
        .filteredOn(TranscriptReadTest::isUnknown)
        .hasSize(3);
  }

  private static boolean isUnknown(Line line) {
    return line instanceof Line.Remark remark && remark.words().startsWith(Transcript.UNKNOWN);
  }
}
